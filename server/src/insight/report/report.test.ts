import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideAll, openWholeHouse, type WholeHouse } from '../../testing/whole-house.ts';
import { reportOfRun } from './growth-report.ts';

let house: WholeHouse;
beforeAll(async () => {
  house = await openWholeHouse();
});
afterAll(() => house.close());

const report = (who: Parameters<WholeHouse['call']>[0]) =>
  house.call(who, 'GET', `/api/me/campaigns/${house.campaign.slug}/report`);

const playToTheEnd = async (diary = '') => {
  const { call, campaign, pack } = house;
  const guest = await house.insider();
  const runId = randomUUID();
  const personaId = pack.personas[0]?.id ?? '';
  const { body } = await call(guest, 'POST', '/api/me/runs', {
    runId,
    campaignId: campaign.id,
    personaId,
    isSimulationUnderstood: true,
  });
  const played = decideAll(pack, { seed: String(body.seed), personaId });
  await call(guest, 'POST', `/api/me/runs/${runId}/decisions`, {
    fromIndex: 0,
    decisions: played.decisions,
    stateHash: played.hashes.at(-1),
  });
  if (diary !== '')
    await call(guest, 'POST', '/api/me/surveys', {
      responseId: randomUUID(),
      campaignId: campaign.id,
      nps: 9,
      answers: {},
      diary,
    });
  await house.reactions.drain();
  return { guest, log: { packHash: pack.hash, seed: String(body.seed), personaId, decisions: played.decisions } };
};

test('a report tells the three decisive forks, the other life, risks with their source, and the signed disclaimer', async () => {
  const { guest, log } = await playToTheEnd('我先存三个月的钱');
  const { body } = await report(guest);
  const forks = body.forks as { index: number; netWorthDifferenceFen: number; chosen: unknown; alternative: unknown }[];
  expect(forks).toHaveLength(3);
  for (const fork of forks) {
    expect(fork.index).toBeGreaterThanOrEqual(0);
    expect(fork.chosen).not.toEqual(fork.alternative);
  }
  expect((body.curve as unknown[]).length).toBe(log.decisions.length);
  expect((body.other as unknown[]).length).toBeGreaterThan(0);
  expect(body).toMatchObject({
    disclaimer: house.campaign.plan.play.disclaimer,
    approvalCode: house.campaign.approvalCode,
    diary: '我先存三个月的钱',
    pointsTotal: 60,
    personaName: house.pack.personas[0]?.name,
    campaignTitle: house.campaign.plan.basics.title,
  });
  const risks = body.risks as { words: { zh: string }; source: { zh: string; en: string } }[];
  for (const risk of risks) expect(risk.source.zh.length * risk.source.en.length).toBeGreaterThan(0);
  expect(new Set(risks.map((risk) => risk.words.zh)).size).toBe(risks.length);
});

test('the same log tells the same report on any machine', async () => {
  const { guest, log } = await playToTheEnd();
  const { body } = await report(guest);
  const again = reportOfRun(house.pack, log);
  for (const part of ['curve', 'other', 'forks', 'meters', 'risks', 'learning', 'personaName'] as const) {
    expect(body[part]).toEqual(JSON.parse(JSON.stringify(again[part])));
  }
});

test('without a finished run there is no report, and a campaign that is not published has none', async () => {
  const guest = await house.insider();
  expect((await report(guest)).status).toBe(404);
  expect((await house.call(guest, 'GET', '/api/me/campaigns/no-such-campaign/report')).status).toBe(404);
});
