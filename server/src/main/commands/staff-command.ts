import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type Role, roles } from '@fairground/contracts/permissions';
import { refusals } from '@fairground/contracts/refusals';
import { login as loginShape, password as passwordShape } from '@fairground/contracts/staff';
import { insertOrganisations, insertStaff } from '../../foundation/staff/public.ts';
import type { Config } from '../../kernel/config.ts';
import { newSecret } from '../../kernel/ids.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import { transaction } from '../../kernel/transaction.ts';
import { withHouse } from './with-house.ts';

const usage = `fairground staff list
fairground staff add LOGIN --name NAME --roles operator[,…] [--org ID] [--password WORDS]
  岗位 roles: ${roles.join(', ')}
`;

const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);

/** The given organisation, or the head office, which is made on an empty installation. */
const organisationFor = async (tx: Tx, asked: string | undefined): Promise<string | null> => {
  const rows = await tx<{ id: string }[]>`
    select id from foundation.staff_organisations where (${asked ?? null}::text is null and parent_id is null) or id::text = ${asked ?? null}::text`;
  if (rows[0]) return rows[0].id;
  if (asked) return null;
  const id = randomUUID();
  await insertOrganisations(tx, [{ id, parentId: null, kind: 'head-office', zh: '总行', en: 'Head Office' }]);
  return id;
};

const list = (config: Config): Promise<number> =>
  withHouse(config, async ({ house }) => {
    const rows = await house.sql<{ login: string; display_name: string; roles: string[]; state: string }[]>`
      select login, display_name, roles, state from foundation.staff order by login`;
    for (const row of rows)
      process.stdout.write(
        `${row.login.padEnd(20)} ${row.state.padEnd(10)} ${row.roles.join(',').padEnd(30)} ${row.display_name}\n`,
      );
    return 0;
  });

const add = async (argv: readonly string[], config: Config): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      roles: { type: 'string' },
      org: { type: 'string' },
      password: { type: 'string' },
    },
  });
  const login = loginShape.safeParse(positionals[0]);
  const held = (values.roles ?? '').split(',').filter((word) => word !== '');
  const secret = values.password ?? newSecret(12);
  if (
    !login.success ||
    !values.name ||
    held.length === 0 ||
    !held.every(isRole) ||
    !passwordShape.safeParse(secret).success
  ) {
    process.stderr.write(usage);
    return 2;
  }
  return withHouse(config, async ({ house }) => {
    try {
      const found = await transaction(house.sql, async (tx) => {
        const orgId = await organisationFor(tx, values.org);
        if (orgId)
          await insertStaff(tx, house, [
            {
              id: randomUUID(),
              login: login.data,
              displayName: values.name ?? '',
              password: secret,
              roles: held.filter(isRole),
              orgId,
            },
          ]);
        return orgId !== null;
      });
      process.stdout.write(
        found ? `${login.data}  ${values.password ? '' : secret}\n` : '没有这个机构 / no such organisation\n',
      );
      return found ? 0 : 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { zh, en } = refusals[error.code];
      process.stderr.write(`${zh.title}\n${en.title}\n`);
      return 1;
    }
  });
};

export const staffCommand = async ([what, ...rest]: readonly string[], config: Config): Promise<number> => {
  if (what === 'list') return list(config);
  if (what === 'add') return add(rest, config);
  process.stderr.write(usage);
  return 2;
};
