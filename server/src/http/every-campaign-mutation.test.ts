import { afterAll, beforeAll, vi } from 'vitest';
import { campaignMutations } from '../testing/console-mutations.ts';
import { proveIdempotency } from '../testing/idempotency-harness.ts';
import { openWholeHouse, type WholeHouse } from '../testing/whole-house.ts';

// Crowds on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000 });

let house: WholeHouse;
beforeAll(async () => {
  house = await openWholeHouse();
});
afterAll(() => house.close());

proveIdempotency(campaignMutations(() => house));
