import { parseArgs } from 'node:util';
import type { Config } from '../../kernel/config.ts';
import { withHouse } from './with-house.ts';

interface FactLine {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly actor_kind: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly body: unknown;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const factsCommand = async (argv: readonly string[], config: Config): Promise<number> => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      kind: { type: 'string' },
      campaign: { type: 'string' },
      last: { type: 'string', default: '50' },
      json: { type: 'boolean', default: false },
    },
  });
  const most = Number(values.last);
  if (!Number.isInteger(most) || most < 1 || most > 10_000 || (values.campaign && !uuid.test(values.campaign))) {
    process.stderr.write(
      '--last 是 1 到 10000 的整数，--campaign 是活动编号\n--last is a whole number from 1 to 10000, --campaign a campaign id\n',
    );
    return 2;
  }
  const rows = await withHouse(
    config,
    ({ house }) => house.sql<FactLine[]>`
    select seq, at, kind, actor_kind, subject_kind, subject_id, body from kernel.facts
    where (${values.kind ?? null}::text is null or kind = ${values.kind ?? null}::text)
      and (${values.campaign ?? null}::uuid is null or campaign_id = ${values.campaign ?? null}::uuid)
    order by seq desc limit ${most}`,
  );
  for (const row of [...rows].reverse()) {
    process.stdout.write(
      values.json
        ? `${JSON.stringify(row)}\n`
        : `${row.seq}  ${row.at}  ${row.kind}  ${row.actor_kind} -> ${row.subject_kind} ${row.subject_id}  ${JSON.stringify(row.body)}\n`,
    );
  }
  return 0;
};
