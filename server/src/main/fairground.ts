import { readConfig } from '../kernel/config.ts';
import { commands } from './commands/commands.ts';

const lines = Object.entries(commands).map(
  ([name, { usage, zh, en }]) => `  ${`${name} ${usage}`.trim().padEnd(58)} ${zh}\n${' '.repeat(61)}${en}`,
);

const help = `Fairground 游园会 · 银行活动运营中台

用法 usage: npx fairground COMMAND [options]

${lines.join('\n')}

环境变量 environment: PORT, HOST, DATABASE_URL, FAIRGROUND_DATA_DIR, FAIRGROUND_DEMO, FAIRGROUND_POOL, FAIRGROUND_LOG_LEVEL, FAIRGROUND_PUBLIC_HOST
`;

/** Runs one command; the answer is the exit code: 0 done, 1 failed, 2 wrong words. */
const main = async (argv: readonly string[]): Promise<number> => {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help);
    return name === undefined ? 2 : 0;
  }
  const command = commands[name];
  if (!command) {
    process.stderr.write(
      `没有“${name}”这个命令，看 fairground --help\nThere is no command "${name}"; see fairground --help\n`,
    );
    return 2;
  }
  const read = readConfig(process.env);
  if ('problems' in read) {
    process.stderr.write(`${read.problems.join('\n')}\n`);
    return 2;
  }
  return command.run(rest, read.config);
};

process.exitCode = await main(process.argv.slice(2));
