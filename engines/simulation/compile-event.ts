import {
  type Compiling,
  compileCondition,
  compileEffect,
  compileInt,
  compileRisk,
  type Place,
} from './compile-effect.ts';
import {
  find,
  findDuplicates,
  NO_FIGURES,
  readFields,
  readId,
  readInteger,
  readList,
  readOneOf,
  readString,
  readText,
} from './findings.ts';
import type { Band, Choice, Effect, Figure, Later, Stage, StoryEvent } from './pack-types.ts';

const EVENT_FIELDS = [
  'id',
  'atMonth',
  'when',
  'card',
  'place',
  'title',
  'situation',
  'figures',
  'hint',
  'reflection',
  'guide',
  'choices',
];
const CHOICE_FIELDS = [
  'id',
  'glyph',
  'label',
  'now',
  'available',
  'closedBecause',
  'effects',
  'later',
  'bands',
  'goTo',
];

function compileEffects(c: Compiling, value: unknown, where: string, place: Place): Effect[] {
  return readList(c, value, where).map((effect, i) => compileEffect(c, effect, `${where}[${i}]`, place));
}

function compileLater(c: Compiling, value: unknown, where: string, place: Place): Later {
  const fields = readFields(c, value, where, ['afterMonths', 'afterEvents', 'effects']);
  const unit = fields.afterMonths === undefined ? 'events' : 'months';
  const count = readInteger(c, fields.afterMonths ?? fields.afterEvents, `${where}.after`, { min: 1, max: 600 });
  return { after: { unit, count }, effects: compileEffects(c, fields.effects, `${where}.effects`, place) };
}

function compileBand(c: Compiling, value: unknown, where: string): Band {
  const fields = readFields(c, value, where, ['label', 'range', 'monthlyFen', 'fromMonth', 'months', 'showMonths']);
  const rangeId = readString(c, fields.range, `${where}.range`);
  if (!c.vocabulary.ranges.has(rangeId)) find(c, 'unknown-reference', where, `range ${rangeId}`);
  return {
    label: readText(c, fields.label, `${where}.label`, NO_FIGURES),
    rangeId,
    monthlyFen: readInteger(c, fields.monthlyFen, `${where}.monthlyFen`, { min: 1 }),
    fromMonth: readInteger(c, fields.fromMonth, `${where}.fromMonth`, { min: 0, max: 600 }),
    months: readInteger(c, fields.months, `${where}.months`, { min: 1, max: 600 }),
    showMonths: readInteger(c, fields.showMonths, `${where}.showMonths`, { min: 1, max: 600 }),
  };
}

function compileFigures(c: Compiling, value: unknown, where: string, place: Place): Figure[] {
  return readList(c, value, where).map((item, i) => {
    const at = `${where}[${i}]`;
    const fields = readFields(c, item, at, ['id', 'unit', 'value']);
    return {
      id: readId(c, fields.id, `${at}.id`, /^[a-z][A-Za-z0-9]*$/),
      unit: readOneOf(c, fields.unit, `${at}.unit`, ['fen', 'bp', 'count']),
      value: compileInt(c, fields.value, `${at}.value`, place),
    };
  });
}

function compileChoice(c: Compiling, value: unknown, where: string, place: Place & { shown: Place }): Choice {
  const fields = readFields(c, value, where, CHOICE_FIELDS);
  const { figures } = place;
  const available = compileCondition(c, fields.available, `${where}.available`, place.shown);
  const glyph = readString(c, fields.glyph, `${where}.glyph`);
  if ([...glyph].length !== 1) find(c, 'wrong-type', `${where}.glyph`, 'exactly one character');
  if (available && fields.closedBecause === undefined) {
    find(c, 'missing-field', `${where}.closedBecause`, 'a choice that can be closed says why');
  }
  return {
    id: readId(c, fields.id, `${where}.id`),
    glyph,
    label: readText(c, fields.label, `${where}.label`, figures),
    now: readList(c, fields.now, `${where}.now`).map((text, i) => readText(c, text, `${where}.now[${i}]`, figures)),
    available,
    closedBecause: available ? readText(c, fields.closedBecause, `${where}.closedBecause`, figures) : null,
    effects: compileEffects(c, fields.effects, `${where}.effects`, place),
    later: readList(c, fields.later, `${where}.later`).map((l, i) => compileLater(c, l, `${where}.later[${i}]`, place)),
    bands: readList(c, fields.bands, `${where}.bands`).map((band, i) => compileBand(c, band, `${where}.bands[${i}]`)),
    goTo: fields.goTo === undefined ? null : readString(c, fields.goTo, `${where}.goTo`),
  };
}

function compileEvent(c: Compiling, value: unknown, stageId: string, earlier: ReadonlySet<string>): StoryEvent {
  const where = `${stageId}/${String((value as { id?: unknown } | null)?.id ?? '?')}`;
  const fields = readFields(c, value, where, EVENT_FIELDS);
  const id = readId(c, fields.id, `${where}.id`);
  const drawing: Place = { figures: NO_FIGURES, decided: new Set([...earlier, id]), mayDraw: true };
  const figures = compileFigures(c, fields.figures, `${where}.figures`, drawing);
  const known = new Set(figures.map((figure) => figure.id));
  const shown: Place = { figures: known, decided: earlier, mayDraw: false };
  const place = { ...drawing, figures: known, shown };
  const text = (name: string) => readText(c, fields[name], `${where}.${name}`, known);
  const choices = readList(c, fields.choices, `${where}.choices`).map((choice) =>
    compileChoice(c, choice, `${where}/${String((choice as { id?: unknown } | null)?.id ?? '?')}`, place),
  );
  findDuplicates(
    c,
    choices.map((choice) => choice.id),
    where,
  );
  return {
    id,
    atMonth: readInteger(c, fields.atMonth, `${where}.atMonth`, { min: 0, max: 1200 }),
    when: compileCondition(c, fields.when, `${where}.when`, shown),
    card: readString(c, fields.card, `${where}.card`),
    place: text('place'),
    title: text('title'),
    situation: text('situation'),
    figures,
    hint: compileRisk(c, fields.hint, `${where}.hint`, known),
    reflection: text('reflection'),
    guide: text('guide'),
    choices,
  };
}

/** Compiles one stage; `earlier` holds the events of the stages before it and grows with this one's. */
export function compileStage(c: Compiling, value: unknown, earlier: Set<string>): Stage {
  const id = String((value as { id?: unknown } | null)?.id ?? '?');
  const fields = readFields(c, value, id, ['kind', 'id', 'name', 'endMonth', 'events']);
  const events = readList(c, fields.events, `${id}.events`).map((item) => {
    const event = compileEvent(c, item, id, earlier);
    earlier.add(event.id);
    return event;
  });
  return {
    id: readId(c, fields.id, `${id}.id`),
    name: readText(c, fields.name, `${id}.name`, NO_FIGURES),
    endMonth: readInteger(c, fields.endMonth, `${id}.endMonth`, { min: 1, max: 1200 }),
    events,
  };
}
