/** The house rules of docs and ARCHITECTURE: arrows point down only. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one concern, or a third is missing. Types alone may refer to each other, and a table of routes to pages that load later.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
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
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
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
