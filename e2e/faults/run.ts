/**
 * `npm run faults -- NAME [--json]`: breaks the running product on purpose and counts what was lost. With --json the
 * last line is one JSON object. Everything stays on this machine, bounded in count and time.
 */
import { access } from 'node:fs/promises';
import { join } from 'node:path';

interface Fault {
  readonly run: (say: (line: string) => void) => Promise<Record<string, unknown>>;
  /** True where the promise held. */
  readonly holds: (result: Record<string, unknown>) => boolean;
}

const main = async (argv: readonly string[]): Promise<number> => {
  const isJson = argv.includes('--json');
  const name = argv.find((word) => /^[a-z][a-z-]*$/.test(word));
  const file = name ? join(import.meta.dirname, name, 'run.ts') : '';
  const isKnown = await access(file).then(
    () => true,
    () => false,
  );
  if (!name || !isKnown) {
    process.stderr.write('npm run faults -- booking|privacy [--json]\n');
    return 2;
  }
  const fault = (await import(file)) as Fault;
  const result = await fault.run((line) => process.stderr.write(`${line}\n`));
  process.stdout.write(isJson ? `${JSON.stringify(result)}\n` : `${JSON.stringify(result, null, 2)}\n`);
  return fault.holds(result) ? 0 : 1;
};

process.exitCode = await main(process.argv.slice(2));
