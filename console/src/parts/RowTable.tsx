import type { ReactNode } from 'react';
import './row-table.css';

export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand right. */
  readonly isNumber?: boolean;
  /** The column that names the row; on a phone it heads the card. */
  readonly isName?: boolean;
}

interface RowTableProps<Row> {
  /** What the table holds, for screen readers. */
  readonly caption: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** A row under the row, for example what an entry changed. */
  readonly below?: (row: Row) => ReactNode;
}

const cellClass = <Row,>(column: Column<Row>): string =>
  ['cs-cell', column.isNumber ? 'cs-cell-number' : '', column.isName ? 'cs-cell-name' : ''].filter(Boolean).join(' ');

/** A table of the console: lines on paper. On a phone every row becomes a card with its own words beside each value. */
export const RowTable = <Row,>({ caption, columns, rows, rowKey, below }: RowTableProps<Row>) => (
  <table className="cs-table num">
    <caption className="cs-hidden">{caption}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.id} scope="col" className={cellClass(column)}>
            {column.head}
          </th>
        ))}
      </tr>
    </thead>
    {rows.map((row) => {
      const under = below?.(row);
      return (
        <tbody key={rowKey(row)}>
          <tr className={under ? 'cs-table-open' : undefined}>
            {columns.map((column) => (
              <td key={column.id} className={cellClass(column)} data-head={column.head}>
                <div className="cs-cell-words">{column.cell(row)}</div>
              </td>
            ))}
          </tr>
          {under ? (
            <tr className="cs-table-below">
              <td colSpan={columns.length}>{under}</td>
            </tr>
          ) : null}
        </tbody>
      );
    })}
  </table>
);
