import { open } from 'node:fs/promises';

/** A fixed sequence, so that every run imports the same file (Lehmer generator, Park and Miller 1988). */
const sequence = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};

const pick = (draw: (below: number) => number, words: readonly string[]): string => words[draw(words.length)] ?? '';

const jobs = [
  'admin.',
  'blue-collar',
  'entrepreneur',
  'housemaid',
  'management',
  'retired',
  'self-employed',
  'services',
  'student',
  'technician',
];
const marital = ['married', 'single', 'divorced'];
const education = ['primary', 'secondary', 'tertiary', 'unknown'];
const answers = ['yes', 'no'];
const means = ['cellular', 'telephone', 'unknown'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const outcomes = ['failure', 'other', 'success', 'unknown'];

/** One row in the shape of the bank marketing file: a key and 17 attributes. */
const attributeRow = (draw: (below: number) => number, key: number): string =>
  `${key};${18 + draw(70)};"${pick(draw, jobs)}";"${pick(draw, marital)}";"${pick(draw, education)}";"${pick(draw, answers)}";${draw(12_000) - 2000};` +
  `"${pick(draw, answers)}";"${pick(draw, answers)}";"${pick(draw, means)}";${1 + draw(28)};"${pick(draw, months)}";${draw(2000)};${1 + draw(20)};` +
  `${draw(4) === 0 ? draw(400) : -1};${draw(6)};"${pick(draw, outcomes)}";"${pick(draw, answers)}"\n`;

const surnames = ['林', '江', '柳', '石', '叶', '云', '秋', '白'];
const givenNames = ['小满', '谷雨', '白露', '清和', '立夏', '初晴'];

/** A key, a name, a mobile number and one attribute. Numbers are counted through, names are words of the season. */
const contactRow = (draw: (below: number) => number, key: number): string =>
  `C${key};${pick(draw, surnames)}${pick(draw, givenNames)};1${3 + (key % 7)}${String(100_000_000 + key).padStart(9, '0')};${pick(draw, ['A', 'B', 'C'])}\n`;

const shapes = {
  attributes: {
    header:
      '"row";"age";"job";"marital";"education";"default";"balance";"housing";"loan";"contact";"day";"month";"duration";"campaign";"pdays";"previous";"poutcome";"y"\n',
    row: attributeRow,
  },
  contact: { header: 'no;name;mobile;class\n', row: contactRow },
} as const;

/** Writes a file of `count` rows; returns its size in bytes. */
export const generateRows = async (path: string, shape: keyof typeof shapes, count: number): Promise<number> => {
  const { header, row } = shapes[shape];
  const draw = sequence(20_261_107);
  const file = await open(path, 'w', 0o600);
  try {
    await file.write(header);
    for (let from = 1; from <= count; from += 10_000) {
      let words = '';
      for (let key = from; key < from + 10_000 && key <= count; key += 1) words += row(draw, key);
      await file.write(words);
    }
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
};
