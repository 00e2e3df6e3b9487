import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fillMarks, refusals } from '@fairground/contracts/refusals';
import {
  type FileImport,
  type ImportCounts,
  type ImportOutcome,
  importFile,
  type Mapping,
  readMapping,
} from '../../foundation/customer/public.ts';
import { type Organisation, organisationsWithin } from '../../foundation/staff/public.ts';
import type { House } from '../../kernel/house.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { createProgressBar } from './progress-bar.ts';

export interface ImportCommandDeps {
  readonly house: House;
  /** Where answers and the progress bar go; the process's own by default. */
  readonly stdout?: NodeJS.WritableStream;
  readonly stderr?: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  /** Folder that relative paths start from. */
  readonly cwd?: string;
}

const usage = 'fairground import customers FILE --map MAP.yaml [--dry-run] [--json] [--rejects PATH] [--org ID]';
const options = {
  map: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  rejects: { type: 'string' },
  org: { type: 'string' },
} as const;

interface Wanted {
  readonly file: string;
  readonly map: string;
  readonly rejects: string;
  readonly org: string | null;
  readonly isDryRun: boolean;
  readonly isJson: boolean;
}

/** A mistake of whoever typed the command: two sentences and exit code 2. */
interface Mistake {
  readonly zh: string;
  readonly en: string;
}

const readWanted = (argv: readonly string[], cwd: string): Wanted | Mistake => {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) return { zh: `要写一个文件：${usage}`, en: `One file is needed: ${usage}` };
    if (!values.map) return { zh: `要写对照表：${usage}`, en: `A mapping is needed: ${usage}` };
    return {
      file: resolve(cwd, file),
      map: resolve(cwd, values.map),
      rejects: resolve(cwd, values.rejects ?? `${basename(file)}.rejected.csv`),
      org: values.org ?? null,
      isDryRun: values['dry-run'],
      isJson: values.json,
    };
  } catch (error) {
    const words = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return { zh: `看不懂这条命令（${words}）：${usage}`, en: `The command is not understood (${words}): ${usage}` };
  }
};

const isMistake = (value: object): value is Mistake => 'zh' in value;

/** New customers belong to the head office unless another organisation is named by id or by name. */
const orgPathOf = (organisations: readonly Organisation[], wanted: string | null): string | Mistake => {
  if (wanted === null) return organisations.find((one) => one.parentId === null)?.path ?? '';
  const found = organisations.find((one) => one.id === wanted || one.zh === wanted || one.en === wanted);
  return found?.path ?? { zh: `没有机构“${wanted}”。`, en: `There is no organisation "${wanted}".` };
};

const sizeOf = async (file: string): Promise<number | Mistake> => {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found.size : { zh: `没有文件 ${file}。`, en: `There is no file ${file}.` };
};

const mappingAt = async (path: string): Promise<Mapping | Mistake> => {
  const words = await readFile(path, 'utf8').catch(() => null);
  return words === null
    ? { zh: `没有对照表 ${path}。`, en: `There is no mapping ${path}.` }
    : readMapping(basename(path).replace(/\.ya?ml$/i, ''), words);
};

/** The file of rejected rows comes to be with the first of them; nobody but its owner may read it. */
const rejectsFile = (path: string) => {
  let file: Awaited<ReturnType<typeof open>> | null = null;
  return {
    add: async (csv: string): Promise<void> => {
      if (!file) {
        await mkdir(dirname(path), { recursive: true });
        file = await open(path, 'w', 0o600);
      }
      await file.appendFile(csv);
    },
    close: async (): Promise<void> => {
      await file?.close();
    },
  };
};

const accepted = (counts: ImportCounts): number => counts.created + counts.updated + counts.unchanged;
const grouped = (value: number): string => value.toLocaleString('en-US');

const humanLines = (outcome: ImportOutcome, wanted: Wanted, seconds: number): string[] => {
  const [read, all, created, updated, unchanged, rejected] = [
    outcome.read,
    accepted(outcome),
    outcome.created,
    outcome.updated,
    outcome.unchanged,
    outcome.rejected,
  ].map(grouped);
  const trial = wanted.isDryRun ? ['（试运行，什么都没有改）', ' (dry run, nothing was changed)'] : ['', ''];
  const lines = [
    `读到 ${read} 行：接受 ${all}（新增 ${created}，更新 ${updated}，没变 ${unchanged}），拒绝 ${rejected}，用时 ${seconds} 秒${trial[0]}`,
    `Read ${read} rows: ${all} accepted (${created} created, ${updated} updated, ${unchanged} unchanged), ${rejected} rejected, ${seconds} s${trial[1]}`,
  ];
  if (outcome.ignoredColumns.length > 0)
    lines.push(`  没有用到的列 columns left out: ${outcome.ignoredColumns.join(', ')}`);
  for (const [reason, count] of Object.entries(outcome.rejectedByReason))
    lines.push(`  ${reason.padEnd(24)} ${grouped(count)}`);
  if (outcome.rejected > 0) lines.push(`  被拒绝的行 rejected rows: ${wanted.rejects}`);
  return lines;
};

const jsonLine = (outcome: ImportOutcome, wanted: Wanted, seconds: number): string =>
  JSON.stringify({
    read: outcome.read,
    accepted: accepted(outcome),
    created: outcome.created,
    updated: outcome.updated,
    unchanged: outcome.unchanged,
    rejected: outcome.rejected,
    seconds,
    ...(wanted.isDryRun ? { dryRun: true } : {}),
    ...(outcome.rejected > 0 ? { rejectedByReason: outcome.rejectedByReason, rejectsFile: wanted.rejects } : {}),
  });

const refusalLines = ({ code, params }: Refusal, isJson: boolean): string[] => {
  const { zh, en } = refusals[code];
  const say = (words: string): string => fillMarks(words, params);
  const lines = [`${say(zh.title)}。${say(zh.action)}。`, `${say(en.title)}. ${say(en.action)}.`];
  return isJson ? [...lines, JSON.stringify({ error: code, zh: say(zh.title), en: say(en.title) })] : lines;
};

/**
 * `fairground import customers`: imports one file. Returns 0 when the file was read to its end (also with rejected rows),
 * 1 when it was refused and nothing imported, 2 when the command was wrong. With `--json` the last line is one object.
 */
export const importCustomersCommand = async (argv: readonly string[], deps: ImportCommandDeps): Promise<number> => {
  const { house, stdout = process.stdout, stderr = process.stderr, cwd = process.cwd() } = deps;
  const say = (line: string): void => void stdout.write(`${line}\n`);
  const mistaken = ({ zh, en }: Mistake): number => {
    stderr.write(`${zh}\n${en}\n`);
    return 2;
  };
  const wanted = readWanted(argv, cwd);
  if (isMistake(wanted)) return mistaken(wanted);
  const bytesTotal = await sizeOf(wanted.file);
  if (typeof bytesTotal !== 'number') return mistaken(bytesTotal);
  const orgPath = orgPathOf(await organisationsWithin(house.sql, ''), wanted.org);
  if (typeof orgPath !== 'string') return mistaken(orgPath);
  const rejects = rejectsFile(wanted.rejects);
  const bar = createProgressBar(stderr, bytesTotal);
  const start = performance.now();
  try {
    const mapping = await mappingAt(wanted.map);
    if (isMistake(mapping)) return mistaken(mapping);
    const one: FileImport = {
      file: wanted.file,
      fileName: basename(wanted.file),
      bytesTotal,
      mapping,
      orgPath,
      isDryRun: wanted.isDryRun,
      onRejected: rejects.add,
      onProgress: bar.show,
    };
    const outcome = await importFile(house, one);
    bar.clear();
    const seconds = Math.round((performance.now() - start) / 10) / 100;
    for (const line of humanLines(outcome, wanted, seconds)) say(line);
    if (wanted.isJson) say(jsonLine(outcome, wanted, seconds));
    return 0;
  } catch (error) {
    bar.clear();
    if (!(error instanceof Refusal)) throw error;
    for (const line of refusalLines(error, wanted.isJson)) say(line);
    return 1;
  } finally {
    await rejects.close();
  }
};
