/** A file that breaks exactly one import rule, or keeps all of them. */
export type Plant = { readonly rule: string; readonly file: string; readonly text: string };

const value = (from: string) => `import { thing } from '${from}';\nexport const planted = thing;\n`;
const type = (from: string) => `import type { Thing } from '${from}';\nexport type Planted = Thing;\n`;

/** What the planted imports point at. */
export const targets: readonly string[] = [
  'contracts/src/booking.ts',
  'contracts/generated/api.ts',
  'engines/draw/draw.ts',
  'ui/src/lantern.ts',
  'console/src/shared.ts',
  'console/src/features/booking/booking-queries.ts',
  'participant/src/shared.ts',
  'server/src/kernel/clock.ts',
  'server/src/http/app.ts',
  'server/src/main/main.ts',
  'server/src/testing/builders.ts',
  'server/src/kernel/clock.test.ts',
  ...[
    'foundation/staff',
    'planning/campaign',
    'value/points',
    'reach/audience',
    'floor/booking',
    'insight/funnel',
  ].flatMap((module) => [`server/src/${module}/public.ts`, `server/src/${module}/inner-store.ts`]),
];

export const targetText = 'export const thing = 1;\nexport type Thing = number;\n';

/** One violation of each rule. */
export const plants: readonly Plant[] = [
  { rule: 'kernel-imports-nothing-of-ours', file: 'server/src/kernel/a.ts', text: type('../http/app.ts') },
  {
    rule: 'kernel-loads-no-contract-code',
    file: 'server/src/kernel/b.ts',
    text: value('../../../contracts/src/booking.ts'),
  },
  { rule: 'contracts-import-nothing-of-ours', file: 'contracts/src/a.ts', text: type('../../engines/draw/draw.ts') },
  { rule: 'ui-imports-nothing-of-ours', file: 'ui/src/a.ts', text: type('../../contracts/src/booking.ts') },
  {
    rule: 'ui-has-no-router-query-or-form-library',
    file: 'ui/src/b.ts',
    text: "import { Link } from '@tanstack/react-router';\nexport const planted = Link;\n",
  },
  { rule: 'engines-import-contract-types-only', file: 'engines/draw/a.ts', text: type('../../ui/src/lantern.ts') },
  { rule: 'engines-load-no-contract-code', file: 'engines/draw/b.ts', text: value('../../contracts/src/booking.ts') },
  {
    rule: 'engines-do-no-io',
    file: 'engines/draw/c.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
  },
  {
    rule: 'foundation-imports-no-later-district',
    file: 'server/src/foundation/staff/a.ts',
    text: type('../../planning/campaign/public.ts'),
  },
  {
    rule: 'planning-imports-no-later-district',
    file: 'server/src/planning/campaign/a.ts',
    text: type('../../value/points/public.ts'),
  },
  {
    rule: 'value-imports-no-later-district',
    file: 'server/src/value/points/a.ts',
    text: type('../../reach/audience/public.ts'),
  },
  {
    rule: 'reach-imports-no-later-district',
    file: 'server/src/reach/audience/a.ts',
    text: value('../../floor/booking/public.ts'),
  },
  {
    rule: 'nobody-imports-insight',
    file: 'server/src/floor/booking/a.ts',
    text: type('../../insight/funnel/public.ts'),
  },
  {
    rule: 'modules-meet-at-public',
    file: 'server/src/floor/booking/b.ts',
    text: type('../../planning/campaign/inner-store.ts'),
  },
  {
    rule: 'districts-know-kernel-contracts-engines',
    file: 'server/src/floor/booking/c.ts',
    text: type('../../http/app.ts'),
  },
  {
    rule: 'http-knows-kernel-and-contracts',
    file: 'server/src/http/a.ts',
    text: type('../foundation/staff/public.ts'),
  },
  {
    rule: 'adapters-implement-ports',
    file: 'server/src/adapters/a.ts',
    text: value('../foundation/staff/inner-store.ts'),
  },
  { rule: 'only-main-knows-everyone', file: 'server/src/planning/campaign/b.ts', text: type('../../main/main.ts') },
  {
    rule: 'testing-serves-tests-only',
    file: 'server/src/planning/campaign/c.ts',
    text: value('../../testing/builders.ts'),
  },
  { rule: 'nobody-imports-a-test', file: 'server/src/kernel/c.ts', text: value('./clock.test.ts') },
  { rule: 'front-ends-never-import-the-server', file: 'console/src/a.ts', text: type('../../server/src/http/app.ts') },
  {
    rule: 'front-ends-know-ui-contracts-engines',
    file: 'console/src/b.ts',
    text: value('../../participant/src/shared.ts'),
  },
  {
    rule: 'console-features-stay-apart',
    file: 'console/src/features/funnel/a.ts',
    text: type('../booking/booking-queries.ts'),
  },
  {
    rule: 'only-adapters-reach-the-outside',
    file: 'server/src/reach/audience/b.ts',
    text: "import { request } from 'node:https';\nexport const planted = request;\n",
  },
  {
    rule: 'participant-names-no-contract-source',
    file: 'participant/src/a.ts',
    text: "import { z } from 'zod';\nexport const planted = z;\n",
  },
  {
    rule: 'no-runtime-cycle',
    file: 'engines/draw/d.ts',
    text: "import { back } from './e.ts';\nexport const forth = () => back;\n",
  },
];

/** The other half of the ring, and the engine through which the expression language would reach a phone. */
export const accomplices: readonly Omit<Plant, 'rule'>[] = [
  { file: 'engines/draw/e.ts', text: "import { forth } from './d.ts';\nexport const back = () => forth;\n" },
  {
    file: 'engines/rules/cel.ts',
    text: "import { evaluate } from '@marcbachmann/cel-js';\nexport const run = evaluate;\n",
  },
  {
    file: 'participant/src/heavy.ts',
    text: "import { run } from '../../engines/rules/cel.ts';\nexport const planted = run;\n",
  },
];

/** Imports that every rule lets pass. */
export const permitted: readonly Omit<Plant, 'rule'>[] = [
  { file: 'server/src/kernel/a.ts', text: type('../../../contracts/src/booking.ts') },
  { file: 'engines/draw/a.ts', text: type('../../contracts/src/booking.ts') },
  { file: 'server/src/http/a.ts', text: value('../../../contracts/src/booking.ts') },
  { file: 'server/src/floor/booking/a.ts', text: value('../../planning/campaign/public.ts') },
  { file: 'server/src/floor/booking/b.ts', text: value('./inner-store.ts') },
  { file: 'server/src/floor/booking/c.ts', text: value('../../../../engines/draw/draw.ts') },
  { file: 'server/src/floor/booking/c.test.ts', text: value('../../testing/builders.ts') },
  { file: 'server/src/insight/funnel/a.ts', text: value('../../floor/booking/public.ts') },
  { file: 'server/src/main/a.ts', text: value('../insight/funnel/public.ts') },
  {
    file: 'server/src/adapters/a.ts',
    text: "import { request } from 'node:https';\nexport const planted = request;\n",
  },
  { file: 'console/src/features/funnel/a.ts', text: value('../../shared.ts') },
  {
    file: 'participant/src/a.ts',
    text: `${type('../../contracts/src/booking.ts')}${value('../../contracts/generated/api.ts').replaceAll('planted', 'other')}`,
  },
];
