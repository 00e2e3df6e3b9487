import type { Figure, Text } from './pack-types.ts';

export interface FilledFigure {
  readonly unit: Figure['unit'];
  readonly value: number;
}

/** Written by hand, because a locale library may group digits differently from one machine to the next. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Fen as 1,234 or 1,234.50, basis points as 21.5%, counts as they are; a true minus sign. */
export function writeFigure(figure: FilledFigure): string {
  const size = Math.abs(figure.value);
  const sign = figure.value < 0 ? '−' : '';
  if (figure.unit === 'count') return sign + grouped(size);
  const rest = size % 100;
  const whole = grouped((size - rest) / 100);
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`;
  return figure.unit === 'fen' ? sign + whole + decimals : `${sign}${whole}${decimals.replace(/0$/, '')}%`;
}

/** Replaces `{me}` by the persona's name and `{figure}` by its number. An unknown one stays as it is. */
export function fillText(text: Text, me: Text, figures: ReadonlyMap<string, FilledFigure>): Text {
  const fill = (sentence: string, name: string): string =>
    sentence.replace(/\{(\w+)\}/g, (whole, id: string) => {
      if (id === 'me') return name;
      const figure = figures.get(id);
      return figure ? writeFigure(figure) : whole;
    });
  return { zh: fill(text.zh, me.zh), en: fill(text.en, me.en) };
}
