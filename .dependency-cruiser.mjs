/**
 * The import laws. A module of the api imports only modules above it in this list, through their front door;
 * the foundation imports nothing of ours; the programs do not import each other.
 */
const modules = [
  'outside',
  'accounts',
  'pictures',
  'catalogue',
  'trust',
  'ledger',
  'billing',
  'availability',
  'favourites',
  'sessions',
  'readings',
  'bookings',
  'answers',
  'shop',
  'aftercare',
  'streams',
  'gifts',
  'applications',
  'community',
  'moderation',
  'support',
  'metrics',
  'privacy',
  'notifications',
  'developers',
]

const tests = String.raw`\.test\.ts$|^api/test/`
const frontDoor = String.raw`^api/src/[^/]+/index\.ts$|^api/src/outside/([^/]+)/(index|\1)\.ts$`
const anyModule = `^api/src/(${modules.join('|')})/`

const direction = modules.slice(0, -1).map((module, place) => ({
  name: `${module}-looks-up`,
  comment: `${module} stands above these modules: it tells them by an event, it does not call them.`,
  severity: 'error',
  from: { path: `^api/src/${module}/`, pathNot: tests },
  to: { path: `^api/src/(${modules.slice(place + 1).join('|')})/` },
}))

export default {
  forbidden: [
    ...direction,
    {
      name: 'no-circle',
      comment: 'Files that import each other, types included, are one thing: find what both stand on.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'past-the-front-door',
      comment: 'Another module is used through its index.ts.',
      severity: 'error',
      from: { path: '^api/src/([^/]+)/', pathNot: tests },
      to: { path: anyModule, pathNot: [`^api/src/$1/`, frontDoor] },
    },
    {
      name: 'foundation-knows-nobody',
      comment: 'The foundation has no business words and imports nothing of ours.',
      severity: 'error',
      from: { path: '^api/src/foundation/', pathNot: tests },
      to: { path: '^(api|cms|site|local|journeys|bench)/', pathNot: '^api/src/foundation/' },
    },
    {
      name: 'nobody-imports-notifications',
      comment: 'Who hears about what is decided from events, never by a call.',
      severity: 'error',
      from: { path: '^api/src/[^/]+/', pathNot: ['^api/src/notifications/', tests] },
      to: { path: '^api/src/notifications/' },
    },
    {
      name: 'api-stands-alone',
      comment: 'The api imports no other program; of the cms it knows the tables.',
      severity: 'error',
      from: { path: '^api/src/', pathNot: tests },
      to: { path: '^(cms|site|local|journeys|bench)/', pathNot: '^cms/schema/' },
    },
    {
      name: 'one-window-onto-the-cms',
      comment: "The cms's tables are read in catalogue/ only.",
      severity: 'error',
      from: { path: '^api/src/', pathNot: ['^api/src/catalogue/', tests] },
      to: { path: '^cms/' },
    },
    {
      name: 'site-stands-alone',
      comment: 'The site reaches data only through GraphQL.',
      severity: 'error',
      from: { path: '^site/' },
      to: { path: '^(api|cms|local|journeys|bench)/' },
    },
    {
      name: 'cms-stands-alone',
      comment: 'The cms calls the api by its public contract.',
      severity: 'error',
      from: { path: '^cms/src/', pathNot: tests },
      to: { path: '^(api|site|local|journeys|bench)/' },
    },
    {
      name: 'local-only-borrows',
      comment: 'The embedded world may know the cast, and nothing else of the programs it stands in for.',
      severity: 'error',
      from: { path: '^local/', pathNot: tests },
      to: { path: '^(api|cms|site|journeys|bench)/', pathNot: String.raw`^api/test/cast\.ts$` },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: String.raw`(^|/)(dist|\.next|\.astro)/` },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
