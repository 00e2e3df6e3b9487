export interface DataTableProps {
  /** What opens the table: 看数字. */
  open: string;
  caption: string;
  head: readonly string[];
  rows: ReadonlyArray<readonly string[]>;
}

/** Words a chart needs for the table behind it. */
export interface ChartTableWords {
  open: string;
  head: readonly string[];
}

/** The numbers behind a chart, one key away. First column is the row's name, the others are figures. */
export function DataTable({ open, caption, head, rows }: DataTableProps) {
  return (
    <details className="fg-data">
      <summary>{open}</summary>
      <div className="fg-data__scroll">
        <table className="fg-table num">
          <caption className="fg-visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {head.map((word, index) => (
                <th key={word} scope="col" className={index > 0 ? 'fg-table__number' : undefined}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells.join('|')}>
                {cells.map((cell, index) =>
                  index === 0 ? (
                    <th key={head[index]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={head[index]} className="fg-table__number">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
