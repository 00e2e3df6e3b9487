import { afterAll, beforeAll } from 'vitest';
import { campaignMutations } from '../testing/console-mutations.ts';
import { proveIdempotency } from '../testing/idempotency-harness.ts';
import { openWholeHouse, type WholeHouse } from '../testing/whole-house.ts';

let house: WholeHouse;
beforeAll(async () => {
  house = await openWholeHouse();
});
afterAll(() => house.close());

proveIdempotency(campaignMutations(() => house));
