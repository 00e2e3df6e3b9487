import { afterAll, beforeAll } from 'vitest';
import { proveIdempotency } from '../testing/idempotency-harness.ts';
import { doorMutations, floorMutations } from '../testing/participant-mutations.ts';
import { openWholeHouse, type WholeHouse } from '../testing/whole-house.ts';

let house: WholeHouse;
beforeAll(async () => {
  house = await openWholeHouse();
});
afterAll(() => house.close());

proveIdempotency([...doorMutations(() => house), ...floorMutations(() => house)]);
