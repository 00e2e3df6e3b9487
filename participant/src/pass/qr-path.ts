/** A QR code as one SVG path: crisp at any size, no canvas, no image. */
import { create } from 'qrcode';

export interface QrPicture {
  /** Modules along one edge, without the quiet zone. */
  readonly size: number;
  readonly path: string;
}

/** Level M stands a scratched screen; the quiet zone of 4 modules is the viewBox’s business. */
export function qrPath(text: string): QrPicture {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const parts: string[] = [];
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      let length = 0;
      while (x + length < modules.size && modules.get(y, x + length)) length += 1;
      if (length > 0) parts.push(`M${x} ${y}h${length}v1h-${length}z`);
      x += length;
    }
  }
  return { size: modules.size, path: parts.join('') };
}
