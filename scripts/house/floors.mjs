const ANY = /^/;
const UI = /^lib\/formats\/[^/]+\/ui\//;
const formatOf = (path) => /^lib\/formats\/([^/]+)\//.exec(path)?.[1];
const isModel = (path) => /^lib\/(.+\/)?model(\/.+)?\.ts$/.test(path);

/**
 * The floors: app -> (components, formats' ui) -> lib -> db. A rule is broken by an import from a file that `from`
 * matches and `butFrom` does not, to what `to` matches, unless `butTo` excuses it.
 */
export const RULES = [
  {
    from: /^db\//,
    butFrom: /^db\/testing\//,
    to: /^(lib|app|components)\//,
    why: 'db is the ground floor; pass in what it needs.',
  },
  {
    from: /^lib\//,
    to: /^(app)\//,
    why: 'lib knows no pages; move what both need into lib.',
  },
  {
    from: /^lib\//,
    butFrom: new RegExp(`${UI.source}|\\.next\\.ts$`),
    to: /^components\/|^react(-dom)?(\/|$)|^react-hook-form|^maplibre-gl/,
    why: 'lib draws nothing; what people see belongs into components or a format’s ui.',
  },
  {
    from: /^lib\//,
    butFrom: new RegExp(`${UI.source}|\\.next\\.ts$`),
    to: /^next(\/|$)|^next-auth|^next-intl\/(server|plugin)/,
    why: 'lib works without Next; put it into a file named *.next.ts.',
  },
  {
    from: /^components\//,
    to: /^(lib|db)\//,
    butTo: (_from, to) => isModel(to) || to === 'lib/errors.ts',
    why: 'components know props, not what is behind them; import types or a model.ts, and let the page fetch.',
  },
  {
    from: UI,
    butFrom: /\/ui\/(panel|discussion|desk|embed|analysis|settings-form|pages\/[a-z-]+)\.tsx$/,
    to: /^(lib|db)\//,
    butTo: (from, to) =>
      isModel(to) || to === 'lib/errors.ts' || UI.test(to) || (formatOf(from) === formatOf(to) && to.endsWith('.json')),
    why: 'a format’s ui knows props and models; its panel.tsx (and a discussion.tsx in it), its desk.tsx, embed.tsx, analysis.tsx, settings-form.tsx and its pages fetch.',
  },
  {
    from: ANY,
    to: /^lib\/formats\/[^/]+\//,
    butTo: (from, to) =>
      formatOf(from) === formatOf(to) ||
      (from === 'lib/formats/registry.ts' && to.endsWith('/index.ts')) ||
      (from === 'lib/formats/offices.ts' && to.endsWith('/office.ts')),
    why: 'nobody reaches into a format; ask the registry for what its manifest says.',
  },
  {
    from: /^lib\/formats\/[^/]+\//,
    butFrom: UI,
    to: UI,
    butTo: (from, _to, kind) => /\/(index|office)\.ts$/.test(from) && kind === 'dynamic-import',
    why: 'a format’s ui is loaded only where it is shown; import() it in index.ts, or what staff sees in office.ts.',
  },
  {
    from: /^lib\//,
    butFrom: /\/(queries|commands|tables)(\.ts|\/)|^lib\/realtime\/(record|packets)\.ts$/,
    to: /^drizzle-orm/,
    why: 'rows are read in queries and written in commands; call one of these.',
  },
  {
    from: /^(app|components)\/|^(server|proxy)\.ts$/,
    to: /^drizzle-orm|^db\/schema\//,
    why: 'no SQL above lib; add a query or a command to its module.',
  },
  {
    from: /^app\//,
    to: /^db\//,
    why: 'pages ask lib, which asks the database.',
  },
  {
    from: ANY,
    // Where a process or a thread begins.
    butFrom: /^db\/|^server\.ts$|-in-thread\.ts$/,
    to: /^db\/(client|migrate|embedded|postgres)|^postgres$/,
    why: 'a handle on the database comes from inTenant or inPortal only.',
  },
  {
    from: ANY,
    butFrom: /^db\/testing\//,
    to: /^db\/testing\/|^vitest/,
    why: 'the tests’ world is for tests.',
  },
  {
    from: ANY,
    butFrom: /^lib\/realtime\//,
    to: /^socket\.io($|\/)|^@socket\.io\//,
    why: 'only lib/realtime sends; tell the hub.',
  },
  {
    from: ANY,
    butFrom: /^components\/live\//,
    to: /^socket\.io-client/,
    why: 'only components/live holds a connection; use its hooks.',
  },
  {
    from: /\/model(\.ts|\/.+)$/,
    butFrom: /^(components|app)\//,
    to: /^(lib|db)\//,
    butTo: (_from, to) => isModel(to) || to === 'lib/settings.ts',
    why: 'a model holds types, schemas and limits, and needs nothing but zod, other models and the settings.',
  },
  {
    from: /^lib\/(.+\/)?policy(\.ts|\/.+)$/,
    to: /^(lib|db)\//,
    butTo: (_from, to) => isModel(to) || /\/policy(\.ts|\/.+)$/.test(to) || /^lib\/(actor|errors)\.ts$/.test(to),
    why: 'a policy is a pure function of actor and model; fetch before asking it.',
  },
];
