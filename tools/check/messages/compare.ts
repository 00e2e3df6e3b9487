import { refusals } from '../../../contracts/src/refusals.ts';
import type { Finding } from '../finding.ts';
import { type Catalogue, type Message, placeholders, withoutPlural } from './catalogue.ts';

/** Words that Chinese readers know in Latin letters: names, units and formats. */
const latinWords = new Set(
  'APP App CSV CRM Ctrl DPI Esc Excel Fairground GB GB18030 HTTPS HH ID IP iOS Android JSON KB LAN MB MM NPS PC PDF PDCA QR SHA SHA-256 SM3 SSO SVG TOTP URL UTF UTF-8 VR WCAG Wi-Fi WiFi YYYY DD MM kB km min ms English'.split(
    ' ',
  ),
);

const chinese = /[\u3400-\u9fff]/;

/** Both languages say the same: same keys, same marks, no gap, no word of the other language. */
export function compareCatalogues(zh: Catalogue, en: Catalogue): Finding[] {
  return [
    ...missingKeys(zh, en, 'en'),
    ...missingKeys(en, zh, 'zh-CN'),
    ...markDifferences(zh, en),
    ...[...zh.values()].flatMap(judgeChinese),
    ...[...en.values()].flatMap(judgeEnglish),
  ];
}

function missingKeys(from: Catalogue, into: Catalogue, language: string): Finding[] {
  const there = new Set([...into.keys()].map(withoutPlural));
  const gone = new Map(
    [...from.values()]
      .filter((message) => !there.has(withoutPlural(message.key)))
      .map((message) => [withoutPlural(message.key), message]),
  );
  return [...gone].map(([key, message]) => ({
    rule: 'message-missing',
    at: message.file,
    says: `${key} has no text in ${language}: add it to ui/messages/${language}.`,
  }));
}

function markDifferences(zh: Catalogue, en: Catalogue): Finding[] {
  const byPlain = new Map<string, Message[]>();
  for (const message of en.values())
    byPlain.set(withoutPlural(message.key), [...(byPlain.get(withoutPlural(message.key)) ?? []), message]);
  return [...zh.values()].flatMap((message) =>
    (byPlain.get(withoutPlural(message.key)) ?? []).flatMap((other) => {
      const [left, right] = [placeholders(message.text), placeholders(other.text)];
      // The singular may say "one" in words instead of the figure.
      if (left === right || /_one$/.test(other.key)) return [];
      return [
        {
          rule: 'message-marks',
          at: message.file,
          says: `${message.key} fills {${left}} in zh-CN and {${right}} in en: use the same marks in both.`,
        },
      ];
    }),
  );
}

function judgeChinese(message: Message): Finding[] {
  if (message.text.trim() === '') return [emptyText(message)];
  const bare = message.text.replace(/\{\{?[^}]*\}\}?|<[^>]*>|https?:\/\/\S+/g, ' ');
  const words = (bare.match(/[A-Za-z][A-Za-z0-9-]+/g) ?? []).filter((word) => !latinWords.has(word));
  if (words.length === 0) return [];
  return [
    {
      rule: 'message-language',
      at: message.file,
      says: `${message.key} leaves English in Chinese (${words.join(', ')}): say it in Chinese, or add the word to latinWords in tools/check/messages/compare.ts.`,
    },
  ];
}

function judgeEnglish(message: Message): Finding[] {
  if (message.text.trim() === '') return [emptyText(message)];
  if (!chinese.test(message.text.replaceAll('游园会', '').replaceAll('中文', ''))) return [];
  return [
    {
      rule: 'message-language',
      at: message.file,
      says: `${message.key} leaves Chinese in English: translate “${message.text.slice(0, 30)}”.`,
    },
  ];
}

const emptyText = (message: Message): Finding => ({
  rule: 'message-empty',
  at: message.file,
  says: `${message.key} is empty: write the text, or delete the key in both languages.`,
});

type RefusalTexts = Readonly<Record<'zh' | 'en', Readonly<Record<'title' | 'action', string>>>>;

/** Each refusal of the contracts has a title and an action in both languages, filling the same marks. */
export function checkRefusalTexts(entries: Readonly<Record<string, RefusalTexts>> = refusals): Finding[] {
  const at = 'contracts/src/refusals.ts';
  return Object.entries(entries).flatMap(([code, entry]) =>
    (['title', 'action'] as const).flatMap((part) => {
      const key = `${code}.${part}`;
      const [zh, en] = [entry.zh[part], entry.en[part]];
      const found = [...judgeChinese({ key, text: zh, file: at }), ...judgeEnglish({ key, text: en, file: at })];
      const [left, right] = [marksOfRefusal(zh), marksOfRefusal(en)];
      if (left === right) return found;
      const says = `${key} fills {${left}} in zh and {${right}} in en: use the same marks in both.`;
      return [...found, { rule: 'message-marks', at, says }];
    }),
  );
}

/** A mark may come in two languages, `{stateZh}` and `{stateEn}`: it is one mark. */
const marksOfRefusal = (text: string): string => placeholders(text.replace(/\{(\w+?)(Zh|En)\}/g, '{$1}'));
