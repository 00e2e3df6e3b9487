export interface PathPlace {
  x: number;
  y: number;
}

export interface PathDrawing {
  /** Solid part, empty when nothing is walked yet. */
  walked: string;
  /** Dotted part, empty when the last stop is reached. */
  ahead: string;
  places: PathPlace[];
}

/** Heights of the hills the path goes over, as shares of the room; repeats after eight stops. */
const HILLS = [0.55, 0.6, 0.44, 0.52, 0.5, 0.66, 0.5, 0.6];
const STALL_HILLS = [0.42, 0.56, 0.42, 0.6, 0.42];
const BENDS = [60, 44, 66, 50, 40, 62];

function joinSoft(places: readonly PathPlace[], isVertical: boolean): string {
  const [first, ...rest] = places;
  if (!first || rest.length === 0) return '';
  let path = `M${first.x} ${first.y}`;
  let previous = first;
  let side = 1;
  for (const place of rest) {
    const dx = (place.x - previous.x) * 0.42;
    const dy = (place.y - previous.y) * 0.45;
    const sway = 15 * side;
    path += isVertical
      ? `C${Math.round(previous.x + sway)} ${Math.round(previous.y + dy)} ${Math.round(place.x - sway)} ${Math.round(place.y - dy)} ${place.x} ${place.y}`
      : `C${Math.round(previous.x + dx)} ${Math.round(previous.y - sway)} ${Math.round(place.x - dx)} ${Math.round(place.y - sway)} ${place.x} ${place.y}`;
    previous = place;
    side = -side;
  }
  return path;
}

function split(places: PathPlace[], here: number, isVertical: boolean): PathDrawing {
  return {
    walked: joinSoft(places.slice(0, here + 1), isVertical),
    ahead: joinSoft(places.slice(here), isVertical),
    places,
  };
}

/** A path over hills, left to right; `here` is the index of the last stop on solid ground. Widths and places are px. */
export function wavyPath(count: number, here: number, width: number, look: 'wavy' | 'stalls'): PathDrawing {
  const hills = look === 'stalls' ? STALL_HILLS : HILLS;
  const room = look === 'stalls' ? 44 : 138;
  const margin = look === 'stalls' ? 24 : 58;
  const step = count > 1 ? (width - 2 * margin) / (count - 1) : 0;
  const places = Array.from({ length: count }, (_, index) => ({
    x: Math.round(margin + index * step),
    y: Math.round((hills[index % hills.length] ?? 0.5) * room),
  }));
  return split(places, here, false);
}

/** A path from top to bottom, one row per step; rows are px. */
export function verticalPath(count: number, here: number, row: number): PathDrawing {
  const places = Array.from({ length: count }, (_, index) => ({
    x: BENDS[index % BENDS.length] ?? 50,
    y: Math.round(row * (index + 0.5)),
  }));
  return split(places, here, true);
}
