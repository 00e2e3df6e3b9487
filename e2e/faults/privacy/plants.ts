import { randomInt } from 'node:crypto';

/** How many strings are planted; the product is given every one of them. */
export const plantedCount = 200;

/** Strings that occur nowhere else, each handed out once and written down as it leaves. */
export interface Garden {
  readonly person: () => string;
  readonly company: () => string;
  readonly mobile: () => string;
  readonly email: () => string;
  /** A sentence somebody might write, with a word in it that nobody would. */
  readonly words: (kind: Sentence) => string;
  readonly all: () => readonly string[];
}

type Sentence = keyof typeof sentences;

/** Seldom characters: three of them side by side do not turn up in a catalogue or a campaign by chance. */
const seldom = [
  ...'翀翾翯玥珺琰琬瑄瑢璟璇瓒皞皓睿瞳禛祎祺稷窈竑筠箬篁簌纾绾缦羿翙翚耒聿臻舸芃芷苒茗荇荻莜菀菡萱葳蒹蓁蔚蕤薇藜蘅虔蛟蜚衍袆裴觅訾诩谌豫赟跬轩轶辂迢逑遨邈郢酩铄铉锲阆阗陟霁霂靖鞠韶頔颀飏飒馥骁骞骢鲲鸢鹄鹭麒黎黛黻鼐',
];
const families = [...'夏侯欧阳司马上官诸葛闻人东方赫连皇甫尉迟公羊澹台'];

const sentences = {
  note: (mark: string) => `客户来电要求核对，口令是${mark}，已回电`,
  diary: (mark: string) => `今天第一次看懂账单，想对${mark}说谢谢`,
  input: (mark: string) => `${mark}写错了地方的话`,
} as const;

export const createGarden = (): Garden => {
  const planted = new Set<string>();
  const pick = (letters: readonly string[]): string => letters[randomInt(letters.length)] ?? '';
  const mark = (length: number): string => Array.from({ length }, () => pick(seldom)).join('');
  const fresh = (make: () => string): string => {
    for (;;) {
      const one = make();
      if (planted.has(one)) continue;
      planted.add(one);
      return one;
    }
  };
  const family = (): string => {
    const at = randomInt(families.length / 2) * 2;
    return families.slice(at, at + 2).join('');
  };
  return {
    person: () => fresh(() => `${family()}${mark(3)}`),
    company: () => fresh(() => `${mark(4)}工贸有限公司`),
    // Not 13 and 17: so begin the microseconds and milliseconds that databases and browsers write.
    mobile: () => fresh(() => `19${randomInt(1e8, 1e9)}`),
    email: () =>
      fresh(() => `${Array.from({ length: 14 }, () => pick([...'bcdfghjkmnpqrstvwxz'])).join('')}@example.com`),
    words: (kind) => fresh(() => sentences[kind](mark(4))),
    all: () => [...planted],
  };
};
