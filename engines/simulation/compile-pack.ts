// Publish time: what content authors write (already parsed YAML) becomes a compiled pack, or a list of findings.
import { checkStory } from './check-story.ts';
import { type Compiling, compileCondition, compileEffect, EFFECT_FIELDS, type Place } from './compile-effect.ts';
import { compileStage } from './compile-event.ts';
import { readAccounts, readBadges, readPersonas, readRanges, readRuleFacts, readVariables } from './compile-parts.ts';
import {
  type Fields,
  type Finding,
  find,
  findDuplicates,
  NO_FIGURES,
  type Report,
  readFields,
  readId,
  readInteger,
  readList,
  readOneOf,
  readString,
  readText,
} from './findings.ts';
import type { Ending, Pack, Rule, RuleFact, Stage } from './pack-types.ts';
import { packHash } from './state-hash.ts';

export interface SourceFile {
  readonly name: string;
  /** Parsed YAML or JSON with a `kind`: pack (one), stage (each the pack names), rule-facts (any number). */
  readonly value: unknown;
}

export type CompileResult = { readonly pack: Pack } | { readonly findings: readonly Finding[] };

const PACK_FIELDS = [
  'kind',
  'id',
  'version',
  'title',
  'disclaimer',
  'currency',
  'scenarioStart',
  'minutes',
  'calmDropFen',
  'accounts',
  'variables',
  'ranges',
  'badges',
  'personas',
  'monthly',
  'always',
  'stages',
  'endings',
];

function kindOf(file: SourceFile): unknown {
  return (file.value as { kind?: unknown } | null)?.kind;
}

function idOf(value: unknown): string {
  return String((value as { id?: unknown } | null)?.id ?? '');
}

/** Stage files in the order the pack names them. */
function orderStages(report: Report, order: unknown, files: readonly SourceFile[]): unknown[] {
  const stages = files.filter((file) => kindOf(file) === 'stage').map((file) => file.value);
  return readList(report, order, 'stages').flatMap((id) => {
    const stage = stages.find((value) => idOf(value) === id);
    if (stage === undefined) find(report, 'unknown-reference', 'stages', `stage ${String(id)}`);
    return stage === undefined ? [] : [stage];
  });
}

function listOf(value: unknown, field: string): readonly unknown[] {
  const list = (value as Fields | null)?.[field];
  return Array.isArray(list) ? list : [];
}

/** Which choice ids each event has, known before anything is compiled so that conditions can name them. */
function choicesOf(stages: readonly unknown[]): Map<string, ReadonlySet<string>> {
  const events = stages.flatMap((stage) => listOf(stage, 'events'));
  return new Map(events.map((event) => [idOf(event), new Set(listOf(event, 'choices').map(idOf))]));
}

function compileRules(c: Compiling, source: unknown, where: 'monthly' | 'always'): Rule[] {
  // Luck is named by the month; a rule that may run twice in one month must not draw.
  const place: Place = { figures: NO_FIGURES, mayDraw: where === 'monthly' };
  const rules = readList(c, source, where).map((item, i): Rule => {
    const at = `${where}/${idOf(item) || i}`;
    const fields = readFields(c, item, at, ['id', ...EFFECT_FIELDS]);
    return { id: readId(c, fields.id, `${at}.id`), effect: compileEffect(c, item, at, place) };
  });
  findDuplicates(
    c,
    rules.map((rule) => rule.id),
    where,
  );
  return rules;
}

function compileEnding(c: Compiling, value: unknown, i: number): Ending {
  const at = `endings[${i}]`;
  const fields = readFields(c, value, at, ['id', 'tone', 'title', 'text', 'when', 'onlyByEffect']);
  return {
    id: readId(c, fields.id, `${at}.id`),
    tone: readOneOf(c, fields.tone, `${at}.tone`, ['gold', 'green', 'amber', 'red']),
    title: readText(c, fields.title, `${at}.title`, NO_FIGURES),
    text: readText(c, fields.text, `${at}.text`, NO_FIGURES),
    when: compileCondition(c, fields.when, `${at}.when`, { figures: NO_FIGURES, mayDraw: false }),
    onlyByEffect: fields.onlyByEffect === true,
  };
}

/** Only the facts a pack cites travel with it to the phone. */
function citedFacts(facts: readonly RuleFact[], parts: readonly unknown[]): RuleFact[] {
  const text = JSON.stringify(parts);
  return facts.filter((fact) => text.includes(`"${fact.id}"`));
}

interface Declared {
  readonly fields: Fields;
  readonly facts: readonly RuleFact[];
  readonly stageSources: readonly unknown[];
}

function compileDeclared(report: Report, { fields, facts, stageSources }: Declared): Pack {
  const accounts = readAccounts(report, fields.accounts);
  const variables = readVariables(report, fields.variables);
  const ranges = readRanges(report, fields.ranges);
  const badges = readBadges(report, fields.badges);
  const names: string[] = [];
  const ids = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));
  const c: Compiling = {
    findings: report.findings,
    vocabulary: {
      accounts: ids(accounts),
      variables: ids(variables),
      ranges: ids(ranges),
      choices: choicesOf(stageSources),
      names,
    },
    rules: new Map(facts.map((fact) => [fact.id, fact])),
    badges: ids(badges),
    endings: new Set(listOf(fields, 'endings').map(idOf)),
    endingsUsed: new Set(),
  };
  const earlier = new Set<string>();
  const stages: Stage[] = stageSources.map((source) => compileStage(c, source, earlier));
  const story = stages.flatMap((stage) => stage.events);
  findDuplicates(
    report,
    story.map((event) => event.id),
    'events',
  );
  findDuplicates(
    report,
    story.map((event) => event.card),
    'cards',
  );
  const monthly = compileRules(c, fields.monthly, 'monthly');
  const always = compileRules(c, fields.always, 'always');
  const endings = readList(report, fields.endings, 'endings').map((item, i) => compileEnding(c, item, i));
  findDuplicates(
    report,
    endings.map((ending) => ending.id),
    'endings',
  );
  const scenarioStart = readString(report, fields.scenarioStart, 'scenarioStart');
  if (!/^\d{4}-\d{2}$/.test(scenarioStart)) find(report, 'wrong-type', 'scenarioStart', 'a month as YYYY-MM');
  const pack = {
    format: 'fairground-pack/1' as const,
    id: readId(report, fields.id, 'id'),
    version: readString(report, fields.version, 'version'),
    title: readText(report, fields.title, 'title', NO_FIGURES),
    disclaimer: readText(report, fields.disclaimer, 'disclaimer', NO_FIGURES),
    currency: readText(report, fields.currency, 'currency', NO_FIGURES),
    scenarioStart,
    minutes: readInteger(report, fields.minutes, 'minutes', { min: 1, max: 60 }),
    calmDropFen: readInteger(report, fields.calmDropFen, 'calmDropFen', { min: 0 }),
    names,
    accounts,
    variables,
    ranges,
    ruleFacts: citedFacts(facts, [stages, monthly, always]),
    badges,
    personas: readPersonas(report, fields.personas, { accounts, variables }),
    stages,
    monthly,
    always,
    endings,
  };
  const checked: Pack = { ...pack, hash: '' };
  checkStory(report, checked, c.endingsUsed);
  return report.findings.length > 0 ? checked : { ...pack, hash: packHash(pack) };
}

/** Compiles one pack from its source files. Any finding at all means: not publishable. */
export function compilePack(files: readonly SourceFile[]): CompileResult {
  const report: Report = { findings: [] };
  for (const file of files) {
    if (!['pack', 'stage', 'rule-facts'].includes(String(kindOf(file)))) {
      find(report, 'wrong-type', `${file.name}.kind`, 'kind is pack, stage or rule-facts');
    }
  }
  const packs = files.filter((file) => kindOf(file) === 'pack');
  if (packs.length !== 1) find(report, 'missing-field', 'pack', `exactly one file of kind pack, found ${packs.length}`);
  const fields = readFields(report, packs[0]?.value ?? {}, 'pack', PACK_FIELDS);
  const sources = files.filter((file) => kindOf(file) === 'rule-facts').flatMap((file) => listOf(file.value, 'facts'));
  const facts = readRuleFacts(report, sources);
  const pack = compileDeclared(report, { fields, facts, stageSources: orderStages(report, fields.stages, files) });
  return report.findings.length > 0 ? { findings: report.findings } : { pack };
}
