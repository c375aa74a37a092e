/**
 * The walls between the rooms: who may import whom. The table below is the one place that says it; ARCHITECTURE.md
 * tells the reasons. Tests are free to look everywhere.
 */

/** Room → the rooms it may import; a room in `types` may be imported for its types only. */
const ROOMS = {
  text: { may: [] },
  reader: { may: ['text'] },
  query: { may: ['text'] },
  relate: { may: ['text'], types: ['reader'] },
  messages: { may: ['query'], types: ['reader', 'relate', 'ledger', 'queue'] },
  intake: { may: ['text'] },
  ledger: { may: ['text', 'query', 'relate'], types: ['reader'] },
  queue: { may: ['text'], types: ['ledger'] },
  forms: { may: ['text', 'reader', 'messages'], types: ['query', 'ledger'] },
  desk: { may: ['text', 'reader', 'query', 'intake', 'relate', 'ledger', 'queue', 'messages'] },
  server: { may: ['desk', 'ledger', 'query', 'messages', 'forms'], types: ['reader', 'relate'] },
  cli: {
    may: ['text', 'reader', 'query', 'relate', 'intake', 'ledger', 'queue', 'messages', 'forms', 'desk', 'server'],
  },
};

/** Rooms that run in browsers, workers and at the edge: nothing of Node, no package. */
const BROWSER_SAFE = ['text', 'reader', 'query', 'messages'];

const TEST = '\\.test\\.ts$|/testing/|^web/tests/';

const rooms = Object.entries(ROOMS).flatMap(([room, { may, types = [] }]) => {
  const from = { path: `^src/${room}/`, pathNot: TEST };
  const own = [room, ...may, ...types].join('|');
  const walls = [
    {
      name: `${room}-imports`,
      comment: `src/${room} may import ${may.join(', ') || 'no other room'}${types.length > 0 ? `, and types of ${types.join(', ')}` : ''}`,
      severity: 'error',
      from,
      to: {
        path: '^(src|web|packages|lexicon|training|evaluation|benchmarks|examples|tests)/',
        pathNot: `^src/(${own})/`,
      },
    },
  ];
  if (types.length > 0) {
    walls.push({
      name: `${room}-types-only`,
      comment: `src/${room} may import types of ${types.join(', ')}, but nothing that runs: write "import type"`,
      severity: 'error',
      from,
      to: { path: `^src/(${types.join('|')})/`, dependencyTypesNot: ['type-only'] },
    });
  }
  return walls;
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rooms,
    {
      name: 'unknown-room',
      comment: 'a new room gets a line in the table of .dependency-cruiser.mjs first',
      severity: 'error',
      from: { path: `^src/(?!(?:${Object.keys(ROOMS).join('|')})/)[^/]+/` },
      to: {},
    },
    {
      name: 'through-the-front-door',
      comment: "another room is entered through its index.ts, its public face; what is not there is the room's own",
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/$1/|^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'web-imports',
      comment:
        'the web app may import reader, query, messages and forms, and types of server; everything else it asks for over HTTP',
      severity: 'error',
      from: { path: '^web/', pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/(reader|query|messages|forms|server)/index\\.ts$' },
    },
    {
      name: 'web-types-only',
      comment: 'the web app may import types of server, but nothing that runs: write "import type"',
      severity: 'error',
      from: { path: '^web/', pathNot: TEST },
      to: { path: '^src/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'runs-in-browsers',
      comment: `src/${BROWSER_SAFE.join(', src/')} run in browsers and workers: no module of Node, no package`,
      severity: 'error',
      from: { path: `^src/(${BROWSER_SAFE.join('|')})/`, pathNot: TEST },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'unknown'] },
    },
    {
      name: 'from-sources',
      comment: 'sources import sources: what was built from them may be old, and would pass the walls unseen',
      severity: 'error',
      from: { pathNot: '^examples/' },
      to: { path: '(^|/)dist/', pathNot: 'node_modules' },
    },
    {
      name: 'declared-packages',
      comment: 'what is published imports only the packages that package.json names under dependencies',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tables-know-no-engine',
      comment: "the ledger's logic is statements, the same for every engine: what only one has is a method of Engine",
      severity: 'error',
      from: { path: '^src/ledger/tables/', pathNot: TEST },
      to: { path: '^src/ledger/(sqlite|postgres)/|^node_modules/' },
    },
    {
      name: 'no-cycles',
      comment: 'a file must not come back to itself',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'found',
      comment: 'every import leads somewhere; examples import what is built later',
      severity: 'error',
      from: { pathNot: '^examples/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
