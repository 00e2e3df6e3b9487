interface Progress {
  readonly bytesRead: number;
  readonly read: number;
}

export interface ProgressBar {
  readonly show: (progress: Progress) => void;
  /** Leaves an empty line where the bar stood. */
  readonly clear: () => void;
}

type Terminal = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

const redrawMs = 100;
const barLetters = 30;

/** One line that is drawn anew ten times a second; nothing where nobody watches (a pipe, a log). */
export const createProgressBar = (terminal: Terminal, bytesTotal: number): ProgressBar => {
  if (!terminal.isTTY) return { show: () => undefined, clear: () => undefined };
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    show: ({ bytesRead, read }) => {
      const now = performance.now();
      if (now - drawnAt < redrawMs) return;
      drawnAt = now;
      const share = bytesTotal > 0 ? Math.min(1, bytesRead / bytesTotal) : 1;
      const full = Math.round(share * barLetters);
      const line = `${'█'.repeat(full)}${'░'.repeat(barLetters - full)} ${Math.floor(share * 100)}%  ${(bytesRead / 1e6).toFixed(1)} MB  ${read.toLocaleString('en-US')} 行 rows`;
      terminal.write(`\r\u001b[2K${line.slice(0, (terminal.columns ?? 80) - 4)}`);
    },
    clear: () => void terminal.write('\r\u001b[2K'),
  };
};
