import { connect } from '../kernel/sql.ts';
import type { TestHouse } from './test-house.ts';

/**
 * The same house at another hour: same database and keys, a pool of its own whose clock stands at `now` (ISO instant).
 * Closing it closes only its pool. Connections opened before keep their hour.
 */
export const houseAt = async (house: TestHouse, now: string): Promise<TestHouse> => {
  const setter = connect(house.url, { max: 1, name: 'set clock' });
  const name = new URL(house.url).pathname.slice(1);
  // sql-check: dynamic, a database setting takes no parameters
  await setter.unsafe(`alter database "${name}" set fairground.now = '${now}'`);
  await setter.end();
  const sql = connect(house.url, { max: 10, name: 'fairground test' });
  return { ...house, sql, close: () => sql.end({ timeout: 5 }) };
};
