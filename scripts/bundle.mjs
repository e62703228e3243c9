/** How esbuild makes one server of `server.ts` and what it imports. What only pages need stays in chunks of its own. */
export const serverBundle = (outdir) => ({
  // Those after the first are threads: each is started by its file.
  entryPoints: {
    server: 'server.ts',
    'plan-worker': 'lib/layers/cutting/plan-worker.ts',
    'group-in-thread': 'lib/annotations/tiles/group-in-thread.ts',
    'document-in-thread': 'lib/files/reading/document-in-thread.ts',
    pictures: 'lib/pictures/worker.ts',
    counting: 'lib/surveys/commands/count-in-thread.ts',
    checking: 'lib/checks/commands/check-in-thread.ts',
    'survey-files': 'lib/surveys/exports/files-thread.ts',
    geopackage: 'lib/open-data/writers/geopackage-thread.ts',
    'pdf-worker': 'lib/layers/pictures/pdf/pdf-worker.ts',
  },
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  sourcemap: true,
  loader: { '.css': 'empty' },
  plugins: [nextByFile],
  logLevel: 'warning',
});

/** Next has no list of exports, so Node's own resolution wants the file's ending. */
const nextByFile = {
  name: 'next-by-file',
  setup(build) {
    build.onResolve({ filter: /^next(-auth)?\/[^.]+$/ }, ({ path }) => ({ path: `${path}.js`, external: true }));
  },
};
