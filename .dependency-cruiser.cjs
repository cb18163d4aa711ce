/** The arrows of the house: which room may look into which. Each rule says what its breach would cost. */

const context = '^src/contexts/([^/]+)/';
/** `directory ← appeal ← meeting ← resolution ← supervision`; guidance stands at the end of its own short way. */
const order = ['directory', 'appeal', 'meeting', 'resolution', 'supervision'];

const forwardOnly = order.slice(0, -1).map((name, place) => ({
  name: `${name}-does-not-know-later-contexts`,
  comment: 'The arrow back is an event and a row in src/reactions.ts.',
  severity: 'error',
  from: { path: `^src/contexts/${name}/` },
  to: { path: `^src/contexts/(${order.slice(place + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'kernel-imports-nothing',
      comment: 'Everything stands on the kernel, so it stands on nothing.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'time-pure-is-pure',
      comment: 'Working days are arithmetic: no database, no clock of the machine.',
      severity: 'error',
      from: { path: '^src/time/pure/' },
      to: { pathNot: '^src/(kernel|time/pure)/|^node_modules/temporal-polyfill/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'Lifecycle and rules can be read, and tested, without ORM, GraphQL or promise.',
      severity: 'error',
      from: { path: `${context}domain/` },
      to: { pathNot: ['^src/(kernel|time/pure)/', '^src/contexts/$1/domain/'] },
    },
    {
      name: 'contexts-meet-at-the-door',
      comment: "What is not in another context's index.ts may change without asking.",
      severity: 'error',
      from: { path: context },
      to: { path: '^src/contexts/', pathNot: ['^src/contexts/$1/', '^src/contexts/[^/]+/(index|graphql)\\.ts$'] },
    },
    {
      name: 'graphql-door-is-for-graphql',
      comment:
        "graphql.ts is a context's door for the others' resolvers, which add fields to its types; for nobody else.",
      severity: 'error',
      from: { pathNot: '^src/graphql\\.ts$|^src/contexts/[^/]+/graphql/' },
      to: { path: '^src/contexts/[^/]+/graphql\\.ts$' },
    },
    ...forwardOnly,
    {
      name: 'graphql-is-the-outermost-room',
      comment: 'Nothing below depends on the shape of the API; src/graphql.ts gathers the resolvers.',
      severity: 'error',
      from: { pathNot: '^src/graphql\\.ts$|^src/contexts/[^/]+/graphql(/|\\.ts$)' },
      to: { path: '^src/contexts/[^/]+/graphql/' },
    },
    {
      name: 'use-cases-know-no-graphql',
      severity: 'error',
      from: { path: '^src/contexts/[^/]+/(use-cases|persistence|domain)/|^src/contexts/[^/]+/jobs\\.ts$' },
      to: { path: 'node_modules/(graphql|type-graphql|graphql-scalars)/|^src/.*/graphql/' },
    },
    {
      name: 'persistence-below-use-cases',
      comment: 'graphql → use-cases → persistence; never up.',
      severity: 'error',
      from: { path: '^src/contexts/[^/]+/persistence/' },
      to: { path: '^src/contexts/[^/]+/use-cases/' },
    },
    {
      name: 'access-below-use-cases',
      comment: 'Rules decide on what they are handed; they load and do nothing.',
      severity: 'error',
      from: { path: '^src/access/' },
      to: { path: '^src/contexts/[^/]+/(use-cases|persistence|graphql)/|^src/(seed|notification|integrations)/' },
    },
    {
      name: 'platform-below-the-contexts',
      comment: 'Machinery knows of the mechanism it carries no more than its vocabulary.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/contexts/[^/]+/(use-cases|persistence|graphql)/|^src/(seed|integrations)/' },
    },
    {
      name: 'nobody-imports-the-entry',
      severity: 'error',
      from: { pathNot: '^src/main\\.ts$' },
      to: { path: '^src/(main|app)\\.ts$' },
    },
    {
      name: 'no-tests-in-the-program',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-dev-dependencies-in-the-program',
      comment: 'The image is installed without them.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.json'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
