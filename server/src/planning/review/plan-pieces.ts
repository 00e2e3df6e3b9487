import type { Plan, PlanSection } from '@fairground/contracts/plan';
import type { Text } from '@fairground/contracts/shapes';
import { earningWords, stageWords, trackWords, unitWords } from './plan-words.ts';

/** One piece of what is signed: a text as guests read it, or figures said as a sentence. */
export interface PlanPiece {
  /** Path in the plan; items of a list are named by their own key, so that moving one does not change it. */
  readonly key: string;
  readonly section: PlanSection;
  readonly label: Text;
  readonly words: Text;
}

const say = (zh: string, en: string): Text => ({ zh, en });
const number = (value: number): string => value.toLocaleString('en-US');
const join = (head: Text, tail: Text): Text => say(`${head.zh} · ${tail.zh}`, `${head.en} · ${tail.en}`);

type Draft = readonly [key: string, label: Text, words: Text];
const inSection = (section: PlanSection, drafts: readonly Draft[]): PlanPiece[] =>
  drafts.map(([key, label, words]) => ({ key: `${section}.${key}`, section, label, words }));

const basics = ({ basics: it }: Plan): Draft[] => [
  ['title', say('活动名称', 'Title'), it.title],
  ['tagline', say('一句话', 'Tagline'), it.tagline],
  ['host', say('主办', 'Host'), it.host],
  ['dates', say('日期', 'Dates'), say(`${it.startsOn}起，共${it.days}天`, `${it.days} days from ${it.startsOn}`)],
  ['venue', say('场地', 'Venue'), it.venue.name],
  ['address', say('地址', 'Address'), it.venue.address],
  [
    'capacity',
    say('场地容量', 'Capacity of the venue'),
    say(
      `消防核定${it.venue.fireCapacity}人，同时在场不超过${it.venue.operatingCap}人`,
      `Fire limit ${it.venue.fireCapacity}, at most ${it.venue.operatingCap} at once`,
    ),
  ],
];

const goals = ({ goals: it }: Plan): Draft[] => [
  ['north-star', say('北极星指标', 'North star'), it.northStar],
  ...it.funnel.map(
    (row): Draft => [
      `funnel.${row.stage}`,
      join(say('漏斗目标', 'Funnel target'), stageWords[row.stage]),
      say(number(row.target), number(row.target)),
    ],
  ),
  ...it.quality.map((row): Draft => {
    const unit = unitWords[row.unit];
    const least =
      row.minResponses === undefined
        ? say('', '')
        : say(`，至少${row.minResponses}份才公布`, `, shown from ${row.minResponses} answers on`);
    return [
      `quality.${row.key}`,
      join(say('质量目标', 'Quality goal'), row.label),
      say(`${row.target}${unit.zh}${least.zh}`, `${row.target} ${unit.en}${least.en}`),
    ];
  }),
];

const audience = ({ audience: it }: Plan): Draft[] =>
  it.segments.map(
    (row): Draft => [
      row.key,
      join(say('客群', 'Segment'), row.label),
      say(
        `名额${row.quota}；渠道：${row.channels.join('、')}；${row.promotesProducts ? '推介产品' : '不推介产品'}`,
        `Quota ${row.quota}; channels: ${row.channels.join(', ')}; ${row.promotesProducts ? 'promotes products' : 'promotes no products'}`,
      ),
    ],
  );

const slots = ({ slots: it }: Plan): Draft[] => [
  [
    'rules',
    say('预约规则', 'Booking rules'),
    say(
      `每小时最多进${it.hourlyCap}人，停留${it.stayMinutes}分钟，每${it.guideRatio}人配1位引导师；每人${it.perPerson}场，开场前${it.cancelUntilHours}小时可取消，提前${it.earlyEntryMinutes}分钟可进，迟到${it.lateGraceMinutes}分钟内可进；${it.waitlist ? '设候补' : '不设候补'}`,
      `At most ${it.hourlyCap} an hour, ${it.stayMinutes} minutes each, a guide for every ${it.guideRatio}; ${it.perPerson} per person, cancel up to ${it.cancelUntilHours} hours before, enter from ${it.earlyEntryMinutes} minutes before to ${it.lateGraceMinutes} after the start; ${it.waitlist ? 'with' : 'without'} a waitlist`,
    ),
  ],
  ...it.items.map(
    (row): Draft => [
      row.key,
      say(`场次 · 第${row.day}天 ${row.start}`, `Slot · day ${row.day} ${row.start}`),
      say(
        `${row.start}–${row.end}，${trackWords.personal.zh}${row.personal}，${trackWords.enterprise.zh}${row.enterprise}，现场${row.walkIn}`,
        `${row.start}–${row.end}, ${trackWords.personal.en} ${row.personal}, ${trackWords.enterprise.en} ${row.enterprise}, walk-in ${row.walkIn}`,
      ),
    ],
  ),
];

const rewards = ({ rewards: it }: Plan): Draft[] => [
  ...it.earning.map(
    (row): Draft => [
      `earning.${row.trigger}`,
      join(say('积分', 'Points'), earningWords[row.trigger]),
      say(`${row.points}分，最多${row.capPoints}分`, `${row.points} points, at most ${row.capPoints}`),
    ],
  ),
  ['expiry', say('积分有效期', 'Points expiry'), it.expiryNote],
];

const play = ({ play: it }: Plan, parts: Readonly<Record<string, string>>): Draft[] => [
  [
    'pack',
    say('模拟内容', 'Simulation content'),
    say(`${it.packId} · ${(parts.pack ?? '').slice(0, 12)}`, `${it.packId} · ${(parts.pack ?? '').slice(0, 12)}`),
  ],
  ['disclaimer', say('模拟说明', 'Note on the simulation'), it.disclaimer],
];

const survey = ({ survey: it }: Plan): Draft[] => [
  ['intro', say('问卷开头', 'Survey introduction'), it.intro],
  ...it.questions.flatMap((row): Draft[] => [
    [`questions.${row.key}`, say('问题', 'Question'), row.label],
    ...(row.kind === 'rating'
      ? [
          [
            `questions.${row.key}.ends`,
            say('两端', 'Ends of the scale'),
            say(`${row.low.zh} — ${row.high.zh}`, `${row.low.en} — ${row.high.en}`),
          ] as Draft,
        ]
      : []),
    ...(row.kind === 'choice'
      ? row.options.map((option): Draft => [`questions.${row.key}.${option.key}`, say('选项', 'Option'), option.label])
      : []),
  ]),
  ['diary', say('日记提示', 'Diary prompt'), it.diaryPrompt],
];

const content = ({ content: it }: Plan): Draft[] => [
  ...it.landing.flatMap((row): Draft[] => [
    [`landing.${row.key}.title`, say('活动页小标题', 'Heading of the page'), row.title],
    [`landing.${row.key}.body`, say('活动页正文', 'Text of the page'), row.body],
  ]),
  ...it.stops.map((row, place): Draft => [`stops.${row.key}`, say(`第${place + 1}站`, `Stop ${place + 1}`), row.label]),
  ['asked-for', say('收集什么', 'What is asked for'), it.askedFor],
  ['disclaimer', say('免责声明', 'Disclaimer'), it.disclaimer],
  ...it.consents.flatMap((row): Draft[] => [
    [`consents.${row.purpose}.label`, say('同意书', 'Consent'), row.label],
    [`consents.${row.purpose}.note`, say('同意书说明', 'Note of the consent'), row.note],
    [
      `consents.${row.purpose}.terms`,
      join(say('同意书条件', 'Terms of the consent'), row.label),
      say(
        `${row.isRequired ? '必要' : '自愿'}，保留${row.retentionDays}天，第${row.version}版`,
        `${row.isRequired ? 'Required' : 'Voluntary'}, kept ${row.retentionDays} days, version ${row.version}`,
      ),
    ],
  ]),
];

/** Everything a signature covers, in the order a reader meets it. */
export const planPieces = (plan: Plan, parts: Readonly<Record<string, string>>): PlanPiece[] => [
  ...inSection('basics', basics(plan)),
  ...inSection('goals', goals(plan)),
  ...inSection('audience', audience(plan)),
  ...inSection('slots', slots(plan)),
  ...inSection('rewards', rewards(plan)),
  ...inSection('play', play(plan, parts)),
  ...inSection('survey', survey(plan)),
  ...inSection('content', content(plan)),
];
