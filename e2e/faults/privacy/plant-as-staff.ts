import { randomUUID } from 'node:crypto';
import { expectThat } from '../../walks/expect.ts';
import type { Client } from './client.ts';
import type { Garden } from './plants.ts';

/** Part of every customer number given here: numbers of customers are no secret, and show that a search can find. */
export const openMark = 'vitrine-7731';

const persons = 15;
const companies = 8;

const contactOf = (garden: Garden) => ({ name: garden.person(), mobile: garden.mobile(), email: garden.email() });

const addPersons = async (operator: Client, garden: Garden): Promise<string[]> => {
  const ids: string[] = [];
  for (let place = 0; place < persons; place += 1) {
    const id = randomUUID();
    await operator.must('POST', '/api/customers', {
      id,
      kind: 'person',
      externalNo: `${openMark}-p${place}`,
      contact: contactOf(garden),
    });
    ids.push(id);
  }
  return ids;
};

const addCompanies = async (operator: Client, garden: Garden): Promise<void> => {
  for (let place = 0; place < companies; place += 1) {
    await operator.must('POST', '/api/customers', {
      id: randomUUID(),
      kind: 'company',
      externalNo: `${openMark}-c${place}`,
      contact: { name: garden.company() },
      handlers: [{ id: randomUUID(), title: '财务负责人', contact: contactOf(garden) }],
    });
  }
};

/** Reads people in clear for a reason, with words of one's own beside it. */
const unmaskSome = async (operator: Client, garden: Garden, ids: readonly string[]): Promise<void> => {
  for (const id of ids) {
    const body = { reason: 'call-back', note: garden.words('note') };
    const answer = await operator.must('POST', `/api/customers/${id}/unmask`, body);
    expectThat(garden.all().includes(String(answer.body.name)), 'a customer was not shown in clear');
  }
};

/** Looks for people who are there and for people who are not. */
const searchSome = async (operator: Client, garden: Garden): Promise<void> => {
  const known = garden.all().filter((text) => /^19\d{9}$/.test(text));
  const answer = await operator.must('POST', '/api/customers/search', { term: known[0] });
  expectThat((answer.body.items as unknown[]).length === 1, 'a customer was not found by number');
  const terms = [garden.mobile(), garden.mobile(), garden.mobile(), garden.email(), garden.email(), garden.person()];
  for (const term of terms) await operator.must('POST', '/api/customers/search', { term });
};

/** Numbers typed where a staff number belongs, and passwords that are somebody's name. */
const signInWrongly = async (stranger: Client, garden: Garden): Promise<void> => {
  const attempts = [garden.mobile(), garden.mobile(), garden.email()];
  for (const login of attempts) {
    const { status } = await stranger.send('POST', '/api/staff/sign-in', { login, password: garden.person() });
    expectThat(status >= 400, 'a stranger was signed in');
  }
};

/** Input that cannot be right, with planted words in it. */
const sendNonsense = async (operator: Client, garden: Garden): Promise<void> => {
  const twin = { id: randomUUID(), title: '财务负责人', contact: {} };
  const refused = [
    await operator.send('POST', '/api/customers', `{"name":"${garden.words('input')}"`),
    await operator.send('POST', '/api/customers', { kind: garden.words('input'), contact: { email: garden.person() } }),
    await operator.send('POST', '/api/customers/search', { term: [garden.mobile()] }),
    await operator.send('GET', `/api/customers/${garden.mobile()}`),
    await operator.send('GET', `/api/customers?kind=${encodeURIComponent(garden.person())}`),
    await operator.send('GET', `/api/audit?from=${encodeURIComponent(garden.words('input'))}`),
    await operator.send('POST', '/api/imports', {
      id: randomUUID(),
      mapping: garden.person(),
      fileName: 'list.csv',
      bytes: 1,
      isDryRun: false,
    }),
    await operator.send('POST', '/api/customers', {
      id: randomUUID(),
      kind: 'person',
      externalNo: `\u0000${garden.words('input')}`,
      contact: {},
    }),
    // Two handlers under one id pass every check before the database, which then refuses them itself.
    await operator.send('POST', '/api/customers', {
      id: randomUUID(),
      kind: 'company',
      externalNo: `${openMark}-twice`,
      contact: { name: garden.person() },
      handlers: [twin, twin],
    }),
  ];
  for (const { status, text } of refused) expectThat(status >= 400, `nonsense was taken: ${text.slice(0, 200)}`);
};

/** What people at desks do with customers' data over a day. */
export const plantAsStaff = async (operator: Client, stranger: Client, garden: Garden): Promise<void> => {
  const ids = await addPersons(operator, garden);
  await addCompanies(operator, garden);
  await unmaskSome(operator, garden, ids.slice(0, 8));
  await searchSome(operator, garden);
  await signInWrongly(stranger, garden);
  await sendNonsense(operator, garden);
};
