import { builtinModules } from 'node:module';
import { build } from 'esbuild';

/**
 * What each of these files imports at run time: `{from, to, kind}`, `to` a path of ours or the name of a package. Read
 * by esbuild, which knows TypeScript, drops what is imported for its types, and resolves `@/`.
 */
export async function arrowsOf(entryPoints) {
  const { metafile } = await build({
    entryPoints,
    outdir: 'nowhere',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    jsx: 'automatic',
    loader: { '.css': 'empty', '.json': 'json' },
    logLevel: 'error',
  });
  return Object.entries(metafile.inputs).flatMap(([from, { imports }]) =>
    imports.filter(({ path }) => !isBuiltin(path)).map(({ path, kind }) => ({ from, to: path, kind })),
  );
}

const isBuiltin = (path) => path.startsWith('node:') || builtinModules.includes(path);
