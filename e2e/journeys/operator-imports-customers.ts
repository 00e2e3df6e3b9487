import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expectThat } from '../walks/expect.ts';
import { openDesk } from '../walks/staff.ts';
import type { Journey } from '../world/journey.ts';
import type { World } from '../world/world.ts';

const header =
  'row;age;job;marital;education;default;balance;housing;loan;contact;day;month;duration;campaign;pdays;previous;poutcome;y';
const good = 240;
const jobs = ['student', 'technician', 'retired', 'services'];

const goodRow = (number: number): string =>
  [
    number,
    20 + (number % 60),
    jobs[number % jobs.length],
    'single',
    'secondary',
    'no',
    number * 13 - 400,
    'yes',
    'no',
    'cellular',
    1 + (number % 28),
    'may',
    120,
    1,
    -1,
    0,
    'unknown',
    'no',
  ].join(';');

/** Rows as they come out of somebody's spreadsheet: an age in words, a job nobody knows, a row cut short, a number twice. */
const badRows = [
  goodRow(900_001).replace(/^900001;\d+/, '900001;forty'),
  goodRow(900_002).replace(/;(student|technician|retired|services);/, ';astronaut;'),
  '900003;33;student',
  goodRow(1),
];

function writeList(world: World): string {
  const rows = Array.from({ length: good }, (_, place) => goodRow(place + 1));
  rows.splice(100, 0, ...badRows.slice(0, 3));
  const path = join(world.app.folder, 'guests.csv');
  writeFileSync(path, `${[header, ...rows, ...badRows.slice(3)].join('\r\n')}\r\n`);
  return path;
}

interface Shares {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Reads the report on the page and compares it with what went in. */
async function readReport(world: World, page: Page, shares: Shares): Promise<void> {
  const { rooms } = world.words;
  for (const [part, count] of Object.entries(shares)) {
    const value = page
      .locator('dl > div')
      .filter({ has: page.getByText(rooms(`import.part.${part}`), { exact: true }) })
      .locator('dd');
    await value.filter({ hasText: new RegExp(`^${count}$`) }).waitFor();
  }
  await page.getByText(rooms('import.whyRejected')).waitFor();
}

async function send(world: World, page: Page, path: string, isRehearsal: boolean): Promise<void> {
  const { rooms } = world.words;
  await page.goto(`${world.app.origins.console}/imports`);
  const mapping = page.getByRole('combobox', { name: rooms('import.mapping') });
  await mapping.selectOption('uci-bank');
  await page.locator('input[type=file]').setInputFiles(path);
  const rehearsal = page.getByRole('switch', { name: rooms('import.dryRun') });
  if ((await rehearsal.getAttribute('aria-checked')) !== String(isRehearsal)) await rehearsal.click();
  await page
    .getByRole('button', { name: rooms(isRehearsal ? 'import.startDry' : 'import.start'), exact: true })
    .click();
  await page.getByText(rooms(isRehearsal ? 'import.wasDry' : 'import.wasReal'), { exact: true }).waitFor();
}

async function downloadRejected(world: World, page: Page): Promise<void> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: world.words.roomsLike('import.download') }).click();
  const file = readFileSync(await (await downloading).path(), 'utf8');
  const lines = file.trim().split('\r\n');
  expectThat(lines.length === 1 + badRows.length, `the file of rejected rows has ${lines.length} lines`);
  expectThat(
    file.includes('forty') && file.includes('astronaut'),
    'the rejected rows do not stand in the file as they came',
  );
}

export const journey: Journey = {
  name: 'operator-imports-customers',
  promise: 'I bring in a customer list, see which rows were refused and why, and sending it again changes nothing',
  screen: 'desk',
  run: async (world) => {
    const path = writeList(world);
    const { page } = await openDesk(world, 'operator', '/imports');
    await send(world, page, path, true);
    await readReport(world, page, { created: good, updated: 0, unchanged: 0 });
    await world.look(page, '1-rehearsal');
    await send(world, page, path, false);
    await readReport(world, page, { created: good, updated: 0, unchanged: 0 });
    await world.look(page, '2-report');
    await downloadRejected(world, page);
    await send(world, page, path, false);
    await readReport(world, page, { created: 0, updated: 0, unchanged: good });
    await world.look(page, '3-again');
  },
};
