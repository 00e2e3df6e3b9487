import { randomUUID } from 'node:crypto';
import { expectThat } from '../../walks/expect.ts';
import { type Client, createClient } from './client.ts';
import type { Garden } from './plants.ts';

interface Stage {
  readonly participantUrl: string;
  readonly operator: Client;
  readonly floor: Client;
  readonly campaign: {
    readonly id: string;
    readonly slug: string;
    readonly content: { readonly consents: readonly { readonly purpose: string; readonly version: number }[] };
  };
  readonly slotId: string;
}

const guests = 8;
const forgetful = 5;

const codeOf = async (operator: Client, mobile: string): Promise<string> => {
  const { body } = await operator.must('GET', '/api/outbox');
  const items = body.items as { toMasked: string; words: string }[];
  const message = items.find(({ toMasked }) => toMasked.endsWith(mobile.slice(-4)));
  return /\d{6}/.exec(message?.words ?? '')?.[0] ?? '';
};

const signIn = async (stage: Stage, mobile: string): Promise<Client> => {
  const guest = createClient(stage.participantUrl);
  const deviceId = randomUUID();
  await guest.must('POST', '/api/sign-in/code', { mobile, deviceId });
  await guest.must('POST', '/api/sign-in', { mobile, deviceId, code: await codeOf(stage.operator, mobile) });
  return guest;
};

/** One guest: signs in by number, books, is let in, writes a diary. */
const visit = async (stage: Stage, garden: Garden): Promise<Client> => {
  const { campaign, floor } = stage;
  const guest = await signIn(stage, garden.mobile());
  const bookingId = randomUUID();
  const consents = campaign.content.consents.map(({ purpose, version }) => ({ purpose, version, isGiven: true }));
  const booked = await guest.must('POST', '/api/me/bookings', { bookingId, slotId: stage.slotId, consents });
  expectThat(booked.body.kind === 'confirmed', `a booking ended as ${String(booked.body.kind)}`);
  const pass = await guest.must('GET', `/api/me/bookings/${bookingId}/pass`);
  const verdict = await floor.must('POST', `/api/campaigns/${campaign.id}/check-ins`, {
    checkInId: randomUUID(),
    credential: { kind: 'short-code', value: pass.body.shortCode },
    lane: '1',
  });
  expectThat(verdict.body.kind === 'admitted', `the door said ${String(verdict.body.kind)}`);
  const diary = garden.words('diary');
  await guest.must('POST', '/api/me/surveys', {
    responseId: randomUUID(),
    campaignId: campaign.id,
    nps: 9,
    answers: {},
    diary,
  });
  const kept = await guest.must('GET', `/api/me/campaigns/${campaign.slug}/survey`);
  expectThat(kept.body.diary === diary, 'the diary is not there any more');
  await guest.must('GET', `/api/me/bookings/${bookingId}/calendar.ics`);
  return guest;
};

/** Numbers with a wrong code, numbers that are none, and words where they do not belong. */
const stumble = async (stage: Stage, garden: Garden): Promise<void> => {
  const stranger = createClient(stage.participantUrl);
  for (let place = 0; place < forgetful; place += 1) {
    const who = { mobile: garden.mobile(), deviceId: randomUUID() };
    await stranger.must('POST', '/api/sign-in/code', who);
    const { status } = await stranger.send('POST', '/api/sign-in', { ...who, code: '000000' });
    expectThat(status >= 400, 'a wrong code was taken');
  }
  const refused = [
    await stranger.send('POST', '/api/sign-in/code', { mobile: `${garden.mobile()}0`, deviceId: randomUUID() }),
    await stranger.send('POST', '/api/sign-in/code', { mobile: garden.person(), deviceId: randomUUID() }),
    await stranger.send('POST', '/api/sign-in', `mobile=${garden.mobile()}`),
    await stranger.send('POST', '/api/me/surveys', { diary: garden.words('diary') }),
  ];
  for (const { status, text } of refused) expectThat(status >= 400, `nonsense was taken: ${text.slice(0, 200)}`);
};

export const plantAsGuests = async (stage: Stage, garden: Garden): Promise<void> => {
  const signedIn: Client[] = [];
  for (let place = 0; place < guests; place += 1) signedIn.push(await visit(stage, garden));
  await stumble(stage, garden);
  const twice = {
    responseId: randomUUID(),
    campaignId: stage.campaign.id,
    nps: 3,
    answers: {},
    diary: garden.words('diary'),
  };
  const again = await signedIn[0]?.send('POST', '/api/me/surveys', twice);
  expectThat(again?.status === 409, 'a second survey was taken');
};
