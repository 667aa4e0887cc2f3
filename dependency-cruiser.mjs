// The map of the house. A pure room may import itself and the rooms listed; nothing else under lib/.
export const ROOMS = {
  i18n: [],
  agreements: ['i18n'],
  access: ['agreements', 'i18n'],
  document: ['i18n'],
  templates: ['document', 'i18n'],
  register: ['document', 'i18n'],
  meetings: ['agreements', 'i18n'],
  results: ['agreements', 'i18n'],
  gate: ['agreements', 'document', 'i18n', 'templates'],
  export: ['document', 'i18n'],
  signed: ['document', 'export', 'i18n'],
}

const PURE = '^lib/(?!server/)'
const TEST = '\\.test\\.ts$|/test-[a-z-]+\\.ts$'

const roomRules = Object.entries(ROOMS).map(([room, may]) => ({
  name: `${room}-imports-only-its-neighbours`,
  severity: 'error',
  from: { path: `^lib/${room}/`, pathNot: TEST },
  to: { path: '^lib/', pathNot: `^lib/(${[room, ...may].join('|')})/` },
}))

export default {
  forbidden: [
    ...roomRules,
    {
      name: 'every-room-is-on-the-map',
      severity: 'error',
      from: {},
      to: { path: '^lib/', pathNot: `^lib/(server|${Object.keys(ROOMS).join('|')})/` },
    },
    {
      name: 'realtime-is-a-front-door',
      comment: 'app never imports the realtime side; it talks to it through a service and NOTIFY',
      severity: 'error',
      from: { pathNot: '^(lib/server/(realtime|start)/|tests/|server\\.ts$)' },
      to: { path: '^lib/server/realtime/' },
    },
    {
      name: 'the-process-is-free-of-next',
      comment: 'what server.ts reaches before Next is prepared must run in plain Node',
      severity: 'error',
      from: { path: '^lib/server/', pathNot: '^lib/server/(session|request-language|start/.*)\\.ts$' },
      to: { path: 'node_modules/(next/|server-only)' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'lib-is-below-components-and-app',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'components-are-below-app',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^app/' },
    },
    {
      name: 'components-never-touch-the-server',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/server/' },
    },
    {
      name: 'pure-lib-has-no-server',
      severity: 'error',
      from: { path: PURE, pathNot: TEST },
      to: { path: '^lib/server/' },
    },
    {
      name: 'pure-lib-has-no-framework',
      severity: 'error',
      from: { path: PURE, pathNot: TEST },
      to: { path: 'node_modules/(react|react-dom|next|next-auth|@prisma|@hocuspocus|@navikt)/' },
    },
    {
      name: 'pure-lib-has-no-io',
      severity: 'error',
      from: { path: PURE, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-services-touch-the-db',
      severity: 'error',
      from: { path: '^(app|components)/' },
      to: { path: '^lib/server/(db|prisma-client/.*)\\.ts$' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^(tests/|scripts/bench)' },
      to: { path: '^tests/' },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^lib/server/prisma-client/|\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
