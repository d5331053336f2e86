const { readdirSync } = require('node:fs');

/**
 * Which feature of the renderer may use which others; one that is not in the list uses none. An arrow is a decision: it
 * stands here before it is drawn.
 */
const FEATURES = {
  activities: ['verifications'],
  verifications: ['activities', 'tracker'],
  calendar: ['activities'],
  feedback: ['activities'],
  themes: ['activities'],
  outcomes: ['activities'],
  calibration: ['rounds'],
  cases: ['people', 'reviews'],
  exchange: ['start'],
  meetings: ['tracker'],
  plans: ['tracker'],
  moderations: ['reviews'],
  moving: ['exchange', 'start'],
  'moderator-desk': ['moderations'],
  packs: ['exchange'],
  recommendations: ['reviews', 'tracker'],
  reviews: ['tracker'],
  rounds: ['cases', 'reviews'],
  settings: ['moving', 'start'],
  templates: ['reviews', 'rounds'],
  tracker: ['verifications'],
};

const FEATURES_USED_BY_OTHERS = readdirSync('src-renderer/features').map((feature) => {
  const uses = FEATURES[feature] ?? [];
  return {
    name: `feature-${feature}-uses-named-ones`,
    comment: `The features that ${feature} may use: ${uses.join(', ') || 'none'}.`,
    severity: 'error',
    from: { path: `^src-renderer/features/${feature}/` },
    to: { path: `^src-renderer/features/(?!(${[feature, ...uses].join('|')})/)` },
  };
});

/** The house rules of docs/architecture.md: arrows point down only. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one concern, or a third is missing; types and pages that load later are no exception.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'renderer-base-is-lowest',
      comment: 'The ground floor of the renderer: base below ui below features below app.',
      severity: 'error',
      from: { path: '^src-renderer/base/' },
      to: { path: '^src-renderer/(ui|features|app)/' },
    },
    {
      name: 'renderer-ui-stands-on-base',
      comment: 'Components of our own know no capability.',
      severity: 'error',
      from: { path: '^src-renderer/ui/' },
      to: { path: '^src-renderer/(features|app)/' },
    },
    {
      name: 'features-know-no-frame',
      comment: 'The frame sums the features; none of them reaches back into it.',
      severity: 'error',
      from: { path: '^src-renderer/features/' },
      to: { path: '^src-renderer/app/' },
    },
    ...FEATURES_USED_BY_OTHERS,
    {
      name: 'procedures-are-nothing-else',
      comment:
        'A procedure gathers by a repository, decides by the domain, stores by a repository: it knows no table.',
      severity: 'error',
      from: { path: '^src-main/service/[^/]+/procedures\\.ts$' },
      to: { path: '^src-main/service/store/schema/' },
    },
    {
      name: 'sql-stands-in-repositories',
      comment: 'All SQL of a room stands in its repository.ts, or in <thing>-repository.ts beside it.',
      severity: 'error',
      from: {
        path: '^src-main/service/',
        pathNot: ['^src-main/service/store/', '[/-]repository\\.ts$'],
      },
      to: { path: '^src-main/service/store/schema/' },
    },
    {
      name: 'rooms-keep-their-procedures',
      comment: 'What two rooms need is a verb or a repository of one of them, never its procedures.',
      severity: 'error',
      from: { path: '^src-main/service/([^/]+)/' },
      to: {
        path: '^src-main/service/[^/]+/(procedures|index)\\.ts$',
        pathNot: '^src-main/service/$1/',
      },
    },
    {
      name: 'trail-is-low',
      comment: 'Appending to the trail stands below the workspace and every room.',
      severity: 'error',
      from: { path: '^src-main/service/trail/' },
      to: { path: '^src-main/service/(?!trail/|store/)[^/]+/' },
    },
    {
      name: 'main-needs-no-scripts',
      comment: 'What is installed has no scripts: they set up a checkout, and may use what is installed.',
      severity: 'error',
      from: { path: '^src-main/' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'shared-is-pure',
      comment: 'src-shared knows no other tier, no Node and no window.',
      severity: 'error',
      from: { path: '^src-shared/' },
      to: { path: '^(src-main|src-renderer|scripts|tests)/' },
    },
    {
      name: 'shared-uses-no-node',
      comment: 'What src-shared decides must hold in a page, too.',
      severity: 'error',
      from: { path: '^src-shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-packages',
      comment: 'The packages that src-shared may use; each one is pure.',
      severity: 'error',
      from: { path: '^src-shared/' },
      to: {
        path: 'node_modules/',
        pathNot:
          'node_modules/(zod|@orpc/contract|@noble/[^/]+|dayjs|compromise|fflate|age-encryption|wink-[^/]+)(/|$)',
      },
    },
    {
      name: 'renderer-uses-shared-only',
      comment: 'A page reaches the data by the contract alone.',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: '^(src-main|scripts|tests)/' },
    },
    {
      name: 'renderer-uses-no-node',
      comment: 'There is no Node in a page.',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'service-knows-no-electron',
      comment:
        'The service runs under a plain Node as well: in tests, on the command line, beside an old Electron.',
      severity: 'error',
      from: { path: '^src-main/service/' },
      to: { path: '(^src-main/(shell|cli|main|preload|print)|node_modules/electron(/|$))' },
    },
    {
      name: 'shell-knows-no-service',
      comment: 'The shell starts the service as a process; it never touches the data.',
      severity: 'error',
      from: { path: '^src-main/(shell|main|preload|print)' },
      to: { path: '^src-main/(service|cli)/' },
    },
    {
      name: 'preload-is-small',
      comment: 'The preload script is the privileged piece: no package but Electron.',
      severity: 'error',
      from: { path: '^src-main/preload' },
      to: { path: 'node_modules/', pathNot: 'node_modules/electron(/|$)' },
    },
    {
      name: 'store-knows-no-room',
      comment: 'The store is the foundation of the rooms, not a neighbour.',
      severity: 'error',
      from: { path: '^src-main/service/store/' },
      to: { path: '^src-main/service/(?!store/)[^/]+/' },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere. The peers of the redaction bench are installed only for it.',
      severity: 'error',
      from: { pathNot: '^tests/bench/redaction/peers' },
      to: { couldNotResolve: true, pathNot: '^(electron|virtual:)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
