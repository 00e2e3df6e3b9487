import { glyphId, lanternGlyphs } from './glyph-lists.ts';

const sheet = new URL('./art/lantern-glyphs.svg?no-inline', import.meta.url).href;

/** One character on the lantern's paper, in lantern units. Outlined artwork where we have it, bold sans otherwise. */
export function LanternGlyph({ glyph }: { glyph: string }) {
  if (lanternGlyphs.includes(glyph)) {
    return (
      <use
        className="fg-lantern__glyph"
        href={`${sheet}#${glyphId(glyph)}`}
        transform="translate(-10.5 -10.5) scale(.21)"
      />
    );
  }
  return (
    <text className="fg-lantern__glyph" textAnchor="middle" y="6.5" fontSize="19" fontWeight="700">
      {glyph}
    </text>
  );
}
