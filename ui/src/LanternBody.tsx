export type LanternLight = 'lit' | 'unlit' | 'red';

const OUTLINE = 'M-8-22C-20-18-22-8-22 0S-20 18-8 22H8C20 18 22 8 22 0S20-18 8-22Z';

/** Height of the paper in lantern units (-22 to 22); the light of a partial lantern rises through it. */
const PAPER_TOP = -22;
const PAPER_HEIGHT = 44;

/** Top edge of the light, in lantern units, for a share of 0 to 1; shares outside are clamped. */
export function lightTop(share: number): number {
  const clamped = Math.min(1, Math.max(0, share));
  return PAPER_TOP + PAPER_HEIGHT * (1 - clamped);
}

export interface LanternDefsProps {
  id: string;
  light?: LanternLight;
  glow?: boolean;
  /** Share of light of a partial lantern, 0 to 1. */
  fill?: number | undefined;
}

/** Gradients of one drawing. Their colours are classes, so that tokens.css stays the only place of colour. */
export function LanternDefs({ id, light = 'lit', glow = true, fill }: LanternDefsProps) {
  const red = light === 'red' ? '-red' : '';
  return (
    <defs>
      {light === 'unlit' ? (
        <linearGradient id={`${id}-unlit`} x1="0" x2="1">
          <stop offset="0" className="fg-stop-off" />
          <stop offset="1" className="fg-stop-off-edge" />
        </linearGradient>
      ) : (
        <radialGradient id={`${id}-${light}`} cx=".5" cy=".53" r=".62">
          <stop offset="0" className={`fg-stop${red}-core`} />
          <stop offset=".43" className={`fg-stop${red}-mid`} />
          <stop offset="1" className={`fg-stop${red}-edge`} />
        </radialGradient>
      )}
      {glow && (
        <radialGradient id={`${id}-halo`}>
          <stop offset="0" className="fg-stop-halo" />
          <stop offset=".5" className="fg-stop-halo-mid" />
          <stop offset="1" className="fg-stop-halo-none" />
        </radialGradient>
      )}
      {fill !== undefined && (
        <clipPath id={`${id}-fill`}>
          <rect x="-24" y={lightTop(fill)} width="48" height={22 - lightTop(fill)} />
        </clipPath>
      )}
    </defs>
  );
}

export interface LanternBodyProps {
  /** Id given to LanternDefs of the same drawing. */
  id: string;
  light: LanternLight;
  glow: boolean;
  tassel: boolean;
}

/** The lantern itself around 0,0: paper -22 to 22, caps at 25, tassel to 42. To be used inside an svg with LanternDefs. */
export function LanternBody({ id, light, glow, tassel }: LanternBodyProps) {
  const off = light === 'unlit' ? ' fg-lantern--dark' : '';
  return (
    <g className={`fg-lantern__body${off}`}>
      {glow && <circle className="fg-lantern__halo" r="46" fill={`url(#${id}-halo)`} />}
      <path className="fg-lantern__cord" d="M0-24v-6" />
      <path d={OUTLINE} fill={`url(#${id}-${light})`} />
      <path
        className="fg-lantern__rib"
        d="M-4-22C-11-16-12-8-12 0S-11 16-4 22M4-22C11-16 12-8 12 0S11 16 4 22M0-22V22"
      />
      <rect className="fg-lantern__cap" x="-9" y="-25" width="18" height="4.4" rx="1.6" />
      <rect className="fg-lantern__cap" x="-9" y="20.6" width="18" height="4.4" rx="1.6" />
      {tassel && <path className="fg-lantern__tassel" d="M0 25v5M-2.6 30h5.2l1 12h-7.2z" />}
    </g>
  );
}
