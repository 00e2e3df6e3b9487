import { operations } from '@fairground/contracts/operations';
import { expect, test } from 'vitest';
import { campaignMutations, customerMutations, staffMutations } from '../testing/console-mutations.ts';
import { doorMutations, floorMutations } from '../testing/participant-mutations.ts';
import type { WholeHouse } from '../testing/whole-house.ts';

/** Mutations that the harness does not prove, each with the reason. Keep it short. */
const unproven: Readonly<Record<string, string>> = {
  uploadImport: 'a stream without a key: the announced import is its key, and import-state refuses it a second time',
  searchCustomers: 'writes nothing: it is a POST only so that the term stays out of addresses',
};

test('every mutation of the operation table is proven idempotent, or says why not', () => {
  const unopened = (): WholeHouse => expect.fail('a case may ask for the house only when it is prepared');
  const cases = [staffMutations, customerMutations, campaignMutations, doorMutations, floorMutations];
  const proven = cases.flatMap((make) => make(unopened).map((one) => one.name));
  const mutations = Object.entries(operations).flatMap(([name, one]) => (one.method === 'get' ? [] : [name]));
  expect([...proven, ...Object.keys(unproven)].sort()).toEqual(mutations.sort());
});

test('the harness sends each mutation the way the operation table says', () => {
  const unopened = (): WholeHouse => expect.fail('a case may ask for the house only when it is prepared');
  const cases = [staffMutations, customerMutations, campaignMutations, doorMutations, floorMutations];
  for (const one of cases.flatMap((make) => make(unopened))) {
    const operation = Object.entries(operations).find(([name]) => name === one.name)?.[1];
    expect([one.name, one.method.toLowerCase()]).toEqual([one.name, operation?.method]);
  }
});
