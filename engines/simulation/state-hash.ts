import { canonicalJson } from './canonical-json.ts';
import type { Pack } from './pack-types.ts';
import { sha256Hex } from './sha256.ts';
import type { RunState } from './step-types.ts';

/** The fingerprint phone and server compare: SHA-256 of the state's canonical JSON, hex. */
export function stateHash(state: RunState): string {
  return sha256Hex(canonicalJson(state));
}

/** The fingerprint a run is pinned to: SHA-256 of the pack without its own `hash` field. */
export function packHash(pack: Omit<Pack, 'hash'>): string {
  return sha256Hex(canonicalJson({ ...pack, hash: undefined }));
}

/** Whether a stored or received pack is the one its hash names. */
export function isPackIntact(pack: Pack): boolean {
  return packHash(pack) === pack.hash;
}
