// The declarations of a pack: accounts, variables, ranges, rule facts, badges, personas.
import {
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
import type { Account, Badge, Persona, ReturnRange, RuleFact, Variable } from './pack-types.ts';

const CAMEL = /^[a-z][A-Za-z0-9]*$/;
const ACCOUNT = /^[a-z][a-z0-9-]*(:[a-z0-9-]+)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a list of mappings with ids, each through `read`, and finds ids used twice. */
function readEach<T extends { readonly id: string }>(
  report: Report,
  source: unknown,
  where: string,
  read: (item: unknown, at: string) => T,
): T[] {
  const items = readList(report, source, where).map((item, i) => read(item, `${where}[${i}]`));
  findDuplicates(
    report,
    items.map((item) => item.id),
    where,
  );
  return items;
}

export function readAccounts(report: Report, source: unknown): Account[] {
  const kinds = ['asset', 'liability', 'income', 'expense', 'equity'] as const;
  const accounts = readEach(report, source, 'accounts', (item, at): Account => {
    const fields = readFields(report, item, at, ['id', 'kind', 'name', 'isInterest', 'isLoan', 'isLiquid']);
    return {
      id: readId(report, fields.id, `${at}.id`, ACCOUNT),
      kind: readOneOf(report, fields.kind, `${at}.kind`, kinds),
      name: readText(report, fields.name, `${at}.name`, NO_FIGURES),
      isInterest: fields.isInterest === true,
      isLoan: fields.isLoan === true,
      isLiquid: fields.isLiquid === true,
    };
  });
  for (const needed of ['cash', 'equity']) {
    if (!accounts.some(({ id }) => id === needed)) find(report, 'missing-field', 'accounts', `account ${needed}`);
  }
  return accounts;
}

export function readVariables(report: Report, source: unknown): Variable[] {
  const variables = readEach(report, source, 'variables', (item, at): Variable => {
    const fields = readFields(report, item, at, ['id', 'start', 'min', 'max']);
    const min = readInteger(report, fields.min, `${at}.min`);
    const max = readInteger(report, fields.max, `${at}.max`, { min });
    return {
      id: readId(report, fields.id, `${at}.id`, CAMEL),
      start: readInteger(report, fields.start, `${at}.start`, { min, max }),
      min,
      max,
    };
  });
  const wellbeing = variables.find(({ id }) => id === 'wellbeing');
  if (wellbeing?.min !== 0 || wellbeing.max !== 100) {
    find(report, 'missing-field', 'variables', 'wellbeing from 0 to 100');
  }
  return variables;
}

export function readRanges(report: Report, source: unknown): ReturnRange[] {
  return readEach(report, source, 'ranges', (item, at): ReturnRange => {
    const names = ['id', 'name', 'p10Bp', 'p50Bp', 'p90Bp', 'drawdownBp', 'assumption'];
    const fields = readFields(report, item, at, names);
    const basisPoints = (name: string) => readInteger(report, fields[name], `${at}.${name}`, { min: -9999, max: 9999 });
    const [p10Bp, p50Bp, p90Bp] = [basisPoints('p10Bp'), basisPoints('p50Bp'), basisPoints('p90Bp')];
    // A range without width is a promise in disguise.
    if (!(p10Bp < p50Bp && p50Bp < p90Bp)) find(report, 'single-point-yield', at, 'p10Bp < p50Bp < p90Bp');
    return {
      id: readId(report, fields.id, `${at}.id`),
      name: readText(report, fields.name, `${at}.name`, NO_FIGURES),
      p10Bp,
      p50Bp,
      p90Bp,
      drawdownBp: readInteger(report, fields.drawdownBp, `${at}.drawdownBp`, { min: 0, max: 9999 }),
      assumption: readText(report, fields.assumption, `${at}.assumption`, NO_FIGURES),
    };
  });
}

function readDate(report: Report, value: unknown, where: string): string | null {
  if (value === null || value === undefined) return null;
  const date = readString(report, value, where);
  if (!DATE.test(date)) find(report, 'wrong-type', where, 'a date as YYYY-MM-DD');
  return date;
}

export function readRuleFacts(report: Report, source: unknown): RuleFact[] {
  return readEach(report, source, 'rule-facts', (item, at): RuleFact => {
    const names = ['id', 'fact', 'source', 'article', 'effectiveFrom', 'effectiveTo', 'checked'];
    const fields = readFields(report, item, at, names);
    for (const name of ['source', 'article']) {
      if (fields[name] === undefined) find(report, 'missing-rule-source', `${at}.${name}`, 'say where the rule stands');
    }
    const text = (name: string) =>
      fields[name] === undefined ? { zh: '', en: '' } : readText(report, fields[name], `${at}.${name}`, NO_FIGURES);
    return {
      id: readId(report, fields.id, `${at}.id`, /^[A-Z][A-Z0-9-]*$/),
      fact: text('fact'),
      source: text('source'),
      article: text('article'),
      effectiveFrom: readDate(report, fields.effectiveFrom, `${at}.effectiveFrom`),
      effectiveTo: readDate(report, fields.effectiveTo, `${at}.effectiveTo`),
      checked: readOneOf(report, fields.checked, `${at}.checked`, ['statute', 'page', 'mixed', 'memory']),
    };
  });
}

export function readBadges(report: Report, source: unknown): Badge[] {
  return readEach(report, source, 'badges', (item, at): Badge => {
    const fields = readFields(report, item, at, ['id', 'name', 'why']);
    return {
      id: readId(report, fields.id, `${at}.id`),
      name: readText(report, fields.name, `${at}.name`, NO_FIGURES),
      why: readText(report, fields.why, `${at}.why`, NO_FIGURES),
    };
  });
}

export function readPersonas(
  report: Report,
  source: unknown,
  known: { readonly accounts: readonly Account[]; readonly variables: readonly Variable[] },
): Persona[] {
  const personas = readEach(report, source, 'personas', (item, at): Persona => {
    const fields = readFields(report, item, at, ['id', 'name', 'blurb', 'start', 'variables']);
    const start = readFields(
      report,
      fields.start,
      `${at}.start`,
      known.accounts.map(({ id }) => id),
    );
    const variables = readFields(
      report,
      fields.variables ?? {},
      `${at}.variables`,
      known.variables.map(({ id }) => id),
    );
    const values = Object.entries(variables).map(([id, value]) => {
      const bounds = known.variables.find((variable) => variable.id === id) ?? {};
      return [id, readInteger(report, value, `${at}.variables.${id}`, bounds)] as const;
    });
    return {
      id: readId(report, fields.id, `${at}.id`),
      name: readText(report, fields.name, `${at}.name`, NO_FIGURES),
      blurb: readText(report, fields.blurb, `${at}.blurb`, NO_FIGURES),
      start: Object.entries(start).map(([account, amount]) => {
        return { account, amountFen: readInteger(report, amount, `${at}.start.${account}`) };
      }),
      variables: Object.fromEntries(values),
    };
  });
  if (personas.length === 0) find(report, 'missing-field', 'personas', 'at least one persona');
  return personas;
}
