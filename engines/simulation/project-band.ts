import { indexPack } from './pack-index.ts';
import type { Band, Pack, Text } from './pack-types.ts';

export interface BandPoint {
  readonly month: number;
  readonly paidFen: number;
  readonly p10Fen: number;
  readonly p50Fen: number;
  readonly p90Fen: number;
}

export interface ProjectedBand {
  readonly label: Text;
  readonly points: readonly BandPoint[];
  readonly drawdownBp: number;
  readonly assumption: Text;
}

const YEAR_BP = 120_000n;

/** One more month: the balance grows by a twelfth of the yearly rate, rounded half up to the fen, then is added to. */
function grow(balanceFen: bigint, yearlyBp: number, addedFen: number): bigint {
  const gain = (balanceFen * BigInt(yearlyBp) * 2n + YEAR_BP) / (YEAR_BP * 2n);
  return balanceFen + gain + BigInt(addedFen);
}

/**
 * A saving plan as a band: the same plan at the range's low, middle and high pace, one point for each year (amounts in fen).
 * Returns null when the pack does not know the range.
 */
export function projectBand(pack: Pack, band: Band): ProjectedBand | null {
  const range = indexPack(pack).ranges.get(band.rangeId);
  if (!range) return null;
  const months = band.showMonths;
  const points: BandPoint[] = [{ month: 0, paidFen: 0, p10Fen: 0, p50Fen: 0, p90Fen: 0 }];
  let [low, middle, high, paidFen] = [0n, 0n, 0n, 0];
  for (let month = 1; month <= months; month++) {
    const isPaying = month > band.fromMonth && month <= band.fromMonth + band.months;
    const addedFen = isPaying ? band.monthlyFen : 0;
    paidFen += addedFen;
    low = grow(low, range.p10Bp, addedFen);
    middle = grow(middle, range.p50Bp, addedFen);
    high = grow(high, range.p90Bp, addedFen);
    if (month % 12 !== 0 && month !== months) continue;
    points.push({ month, paidFen, p10Fen: Number(low), p50Fen: Number(middle), p90Fen: Number(high) });
  }
  return { label: band.label, points, drawdownBp: range.drawdownBp, assumption: range.assumption };
}
