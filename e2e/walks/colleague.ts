import { randomUUID } from 'node:crypto';
import { type ApiActor, createActor } from '../world/api.ts';
import type { World } from '../world/world.ts';

/** Somebody new at the bank, whose role may change while they work there. */
export interface Colleague {
  readonly login: string;
  readonly password: string;
  readonly actor: ApiActor;
  readonly moveTo: (role: string) => Promise<void>;
}

interface Organisation {
  readonly id: string;
  readonly kind: string;
  readonly en: string;
}

const password = 'lantern-by-lantern-7';

export async function hire(world: World, role: string): Promise<Colleague> {
  const admin = await world.staff.as('secadmin');
  const { items } = await admin.get<{ items: readonly Organisation[] }>('/api/organisations');
  const branch = items.find(({ en }) => en.startsWith('Riverside'));
  if (!branch) throw new TypeError('the demo bank has no Riverside Branch');
  const id = randomUUID();
  const login = `n${id.slice(0, 8)}`;
  const colleague = { id, login, displayName: '新同事', password, roles: [role], orgId: branch.id };
  await admin.send('POST', '/api/staff', colleague);
  const actor = createActor(world.app.origins.console);
  await actor.send('POST', '/api/staff/sign-in', { login, password });
  return {
    login,
    password,
    actor,
    moveTo: async (next) => {
      await admin.send('PUT', `/api/staff/${id}`, { roles: [next], orgId: branch.id, state: 'active' });
    },
  };
}
