import type { House } from '../../kernel/house.ts';
import type { Db, Tx } from '../../kernel/sql.ts';

/** Five wrong tries lock a staff number for fifteen minutes. */
const triesMax = 5;
const lockMinutes = 15;

export const loginHash = (house: House, login: string): string =>
  house.keyring.keyedHash('staff-login', login).toString('hex');

/**
 * Takes one try before the password is looked at, so that guesses sent together cannot outrun the count: the row
 * stays locked until this transaction ends. False = the account is locked. Numbers nobody holds are counted too.
 */
export const takeTry = async (tx: Tx, hash: string): Promise<boolean> => {
  const rows = await tx<{ tries: number }[]>`
    insert into foundation.staff_tries as t (login_hash, tries, last_at) values (${hash}, 1, kernel.now())
    on conflict (login_hash) do update set
      tries = case when t.locked_until is null then t.tries + 1 else 1 end,
      locked_until = case when t.locked_until is null and t.tries + 1 >= ${triesMax}::int
        then kernel.now() + make_interval(mins => ${lockMinutes}::int) end,
      last_at = kernel.now()
    where t.locked_until is null or t.locked_until <= kernel.now()
    returning tries`;
  return rows.length === 1;
};

/** Gives the try just taken back: the password was right and the one-time password is still to come. */
export const returnTry = async (tx: Tx, hash: string): Promise<void> => {
  await tx`
    update foundation.staff_tries set tries = greatest(tries - 1, 0), locked_until = null where login_hash = ${hash}`;
};

/** Forgets the wrong tries; true where the account was locked. */
export const clearTries = async (tx: Tx, hash: string): Promise<boolean> => {
  const rows = await tx<{ was_locked: boolean }[]>`
    delete from foundation.staff_tries where login_hash = ${hash}
    returning coalesce(locked_until > kernel.now(), false) as was_locked`;
  return rows[0]?.was_locked ?? false;
};

/** Minutes until a locked account opens, at least 1. */
export const lockedMinutes = async (db: Db, hash: string): Promise<number> => {
  const rows = await db<{ minutes: number }[]>`
    select ceil(extract(epoch from (locked_until - kernel.now())) / 60)::int as minutes
    from foundation.staff_tries where login_hash = ${hash} and locked_until is not null`;
  return Math.max(1, rows[0]?.minutes ?? 1);
};
