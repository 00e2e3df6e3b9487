import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface Bench {
  /** Measures and returns the figures; what a person should read meanwhile it prints itself. */
  readonly run: (options: { readonly argv: readonly string[] }) => Promise<object>;
}

const folder = dirname(fileURLToPath(import.meta.url));

/** Every folder with a `run.ts` is a measurement of that name: nobody has to enter it anywhere. */
const benchNames = async (): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .flatMap((entry) => (entry.isDirectory() && existsSync(join(folder, entry.name, 'run.ts')) ? [entry.name] : []))
    .sort();
};

const main = async (argv: readonly string[]): Promise<number> => {
  const names = await benchNames();
  const [name, ...rest] = argv.filter((word) => word !== '--json');
  if (!name || !names.includes(name)) {
    process.stderr.write(`npm run bench -- NAME [--json]\n${names.map((one) => `  ${one}`).join('\n')}\n`);
    return 2;
  }
  const bench = (await import(pathToFileURL(join(folder, name, 'run.ts')).href)) as Bench;
  const figures = await bench.run({ argv: rest });
  for (const [what, figure] of Object.entries(figures))
    process.stdout.write(
      `${what.padEnd(22)} ${typeof figure === 'object' ? JSON.stringify(figure) : String(figure)}\n`,
    );
  if (argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures)}\n`);
  return 0;
};

// Pools and servers of a bench that failed half-way would hold the process open.
process.exit(await main(process.argv.slice(2)));
