// Who may import whom. The comment of each rule is what a developer reads when it fires: it teaches the fix.
// Type imports count (tsPreCompilationDeps), because a type from a later district is a dependency all the same.

const districts = ['foundation', 'planning', 'value', 'reach', 'floor', 'insight'];
const anyDistrict = `(${districts.join('|')})`;
const ours = '^(contracts|engines|server|ui|console|participant|miniprogram|tools|e2e|bench)/';
const tests = '\\.test\\.tsx?$';
const testing = '^server/src/testing/';

/** One rule per district: it must not look at the districts that stand after it. */
const laterDistricts = districts.slice(0, -2).map((district, index) => ({
  name: `${district}-imports-no-later-district`,
  comment: `${district} stands before ${districts.slice(index + 1, -1).join(', ')}: let the later district register an applier or a check with ${district} in server/src/main instead of importing it.`,
  severity: 'error',
  from: { path: `^server/src/${district}/`, pathNot: tests },
  to: { path: `^server/src/(${districts.slice(index + 1, -1).join('|')})/` },
}));

const houseRules = [
  {
    name: 'kernel-imports-nothing-of-ours',
    comment:
      'The kernel stands below everything: pass what it needs as an argument, or move the shared type into the kernel.',
    severity: 'error',
    from: { path: '^server/src/kernel/', pathNot: tests },
    to: { path: ours, pathNot: ['^server/src/kernel/', '^contracts/'] },
  },
  {
    // The closed catalogues of facts and refusals type the kernel's signatures; their code stays out of it.
    name: 'kernel-loads-no-contract-code',
    comment: 'The kernel takes the types of contracts, no code: write `import type`, and let main hand values in.',
    severity: 'error',
    from: { path: '^server/src/kernel/', pathNot: tests },
    to: { path: '^contracts/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'contracts-import-nothing-of-ours',
    comment:
      'Contracts are read by server and front ends alike: they hold shapes only. Move the code to an engine or a module.',
    severity: 'error',
    from: { path: '^contracts/', pathNot: tests },
    to: { path: ours, pathNot: '^contracts/' },
  },
  {
    name: 'ui-imports-nothing-of-ours',
    comment: 'Components in ui take everything as props: pass the data or the callback from the app.',
    severity: 'error',
    from: { path: '^ui/', pathNot: tests },
    to: { path: ours, pathNot: '^ui/' },
  },
  {
    name: 'ui-has-no-router-query-or-form-library',
    comment:
      'ui stays free of router, query, form and translation libraries: take a link, a value or a text as a prop.',
    severity: 'error',
    from: { path: '^ui/src/' },
    to: { path: '(^|node_modules/)(@tanstack/|antd|react-hook-form|react-i18next|i18next|openapi-fetch)' },
  },
  {
    name: 'engines-import-contract-types-only',
    comment:
      'Engines run on server, phone and an auditor’s laptop: use `import type` from contracts and nothing else of ours.',
    severity: 'error',
    from: { path: '^engines/', pathNot: tests },
    to: { path: ours, pathNot: ['^engines/', '^contracts/'] },
  },
  {
    name: 'engines-load-no-contract-code',
    comment: 'Engines take types from contracts, no code: write `import type`, and pass parsed data in.',
    severity: 'error',
    from: { path: '^engines/', pathNot: tests },
    to: { path: '^contracts/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'engines-do-no-io',
    comment:
      'Engines are pure: no node module inside. Take bytes or values as arguments and leave reading to the caller.',
    severity: 'error',
    from: { path: '^engines/', pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  ...laterDistricts,
  {
    name: 'nobody-imports-insight',
    comment: 'Insight reads facts and is read by nobody: record a fact, or let main hand over what insight offers.',
    severity: 'error',
    from: { path: '^server/src/', pathNot: ['^server/src/(insight|main|testing)/', tests] },
    to: { path: '^server/src/insight/' },
  },
  {
    name: 'modules-meet-at-public',
    comment:
      'Import the other module’s public.ts; if what you need is not there, its owner exports it there or offers a use case.',
    severity: 'error',
    from: { path: `^server/src/${anyDistrict}/([^/]+)/`, pathNot: tests },
    to: { path: `^server/src/${anyDistrict}/[^/]+/`, pathNot: ['^server/src/$1/$2/', '/public\\.ts$'] },
  },
  {
    name: 'districts-know-kernel-contracts-engines',
    comment:
      'A module knows kernel, contracts, engines and earlier modules: take ports and routes through main, not by import.',
    severity: 'error',
    from: { path: `^server/src/${anyDistrict}/`, pathNot: tests },
    to: {
      path: ours,
      pathNot: [
        `^server/src/(kernel|${districts.join('|')})/`,
        // The face of http: how a route is written, who acts, how a refusal reads (docs/adr).
        '^server/src/http/(route|actor|problem)\\.ts$',
        '^contracts/',
        '^engines/',
        testing,
        '^server/src/main/',
      ],
    },
  },
  {
    name: 'http-knows-kernel-and-contracts',
    comment: 'http carries requests for every module and knows none: let main hand in the function it needs.',
    severity: 'error',
    from: { path: '^server/src/http/', pathNot: tests },
    to: { path: ours, pathNot: ['^server/src/(http|kernel|main)/', '^contracts/', testing] },
  },
  {
    name: 'adapters-implement-ports',
    comment: 'An adapter knows kernel, contracts and the port in a module’s public.ts, nothing else of ours.',
    severity: 'error',
    from: { path: '^server/src/adapters/', pathNot: tests },
    to: {
      path: ours,
      pathNot: [
        '^server/src/(adapters|kernel|main)/',
        '^contracts/',
        testing,
        `^server/src/${anyDistrict}/[^/]+/public\\.ts$`,
      ],
    },
  },
  {
    name: 'only-main-knows-everyone',
    comment:
      'main puts the house together, so nobody imports it (tests, tools, e2e and bench may): register with main instead.',
    severity: 'error',
    from: { pathNot: ['^server/(src/(main|testing)|bin)/', '^(tools|e2e|bench)/', tests] },
    to: { path: '^server/src/main/' },
  },
  {
    name: 'testing-serves-tests-only',
    comment: 'server/src/testing is for *.test.ts, e2e and bench: code that runs in production belongs to a module.',
    severity: 'error',
    from: { pathNot: [testing, '^(tools|e2e|bench)/', tests] },
    to: { path: testing },
  },
  {
    name: 'nobody-imports-a-test',
    comment:
      'A test file is never imported: move the shared builder to server/src/testing or beside the test without `.test`.',
    severity: 'error',
    from: {},
    to: { path: tests },
  },
  {
    name: 'front-ends-never-import-the-server',
    comment:
      'A front end speaks to the server over HTTP only: take shapes from contracts and calculations from engines.',
    severity: 'error',
    from: { path: '^(console|participant|miniprogram)/', pathNot: tests },
    to: { path: '^server/' },
  },
  {
    name: 'front-ends-know-ui-contracts-engines',
    comment:
      'The front ends do not import each other, nor tools or tests: what both need belongs to ui, contracts or engines.',
    severity: 'error',
    from: { path: '^(console|participant|miniprogram)/', pathNot: tests },
    to: { path: ours, pathNot: ['^(ui|contracts|engines|server)/', '^$1/'] },
  },
  {
    name: 'console-features-stay-apart',
    comment: 'Console features do not import each other: move the shared piece to console/src (or ui), or link by URL.',
    severity: 'error',
    from: { path: '^console/src/features/([^/]+)/' },
    to: { path: '^console/src/features/[^/]+/', pathNot: '^console/src/features/$1/' },
  },
  {
    name: 'only-adapters-reach-the-outside',
    comment:
      'Only server/src/adapters and server/src/main may open connections: put the call behind a port with an adapter.',
    severity: 'error',
    // kernel/config judges the form of addresses (net.isIP) and connects to none; kernel/sql opens the database's socket.
    from: {
      path: '^server/src/',
      pathNot: ['^server/src/(adapters|main|testing)/', '^server/src/kernel/(config|sql)\\.ts$', tests],
    },
    to: { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/promises)?$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'participant-names-no-contract-source',
    comment: 'The phone pays for every kilobyte: import from contracts/generated, or use `import type`.',
    severity: 'error',
    from: { path: '^participant/', pathNot: [tests, '\\.config\\.ts$'] },
    to: {
      path: ['^contracts/src/', '(^|node_modules/)zod(/|$)', '(^|node_modules/)@marcbachmann/cel-js'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'no-runtime-cycle',
    comment: 'These files load each other: move what both need into a third file, or hand one in as an argument.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
];

module.exports = {
  forbidden: houseRules,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^[a-z]+/dist/', '^coverage/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
