import QRCode from 'qrcode';
import { useMemo } from 'react';

interface QrSquareProps {
  readonly text: string;
  readonly label: string;
  /** Edge length in px, quiet zone included. */
  readonly size: number;
}

/** Modules of quiet zone on each side; fewer and some cameras do not find the code. */
const quiet = 4;

/** A QR code as one path of our own, dark on white in every theme. */
export const QrSquare = ({ text, label, size }: QrSquareProps) => {
  const { path, edge } = useMemo(() => {
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
    const cells: string[] = [];
    for (let row = 0; row < modules.size; row += 1) {
      for (let column = 0; column < modules.size; column += 1) {
        if (modules.get(row, column)) cells.push(`M${column + quiet} ${row + quiet}h1v1h-1z`);
      }
    }
    return { path: cells.join(''), edge: modules.size + 2 * quiet };
  }, [text]);
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${edge} ${edge}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="cs-qr-square"
    >
      <rect width={edge} height={edge} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
};
