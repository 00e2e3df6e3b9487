import { readConfig } from '../../server/src/kernel/config.ts';
import { keepDatabase } from '../../server/src/main/keep-database.ts';

// The database of `npm run dev`, in a process of its own so that restarts of the server leave it running. It sends its
// address once and stops when the process that started it hangs up.
const reading = readConfig(process.env);
if ('problems' in reading) {
  process.stderr.write(`${reading.problems.join('\n')}\n`);
  process.exit(2);
}
const hungUp = new Promise((resolve) => process.once('disconnect', resolve));
try {
  const database = await keepDatabase(reading.config, (line) => process.stdout.write(`[database] ${line}\n`));
  process.send?.({ url: database.url });
  await hungUp;
  await database.close();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
process.exit();
