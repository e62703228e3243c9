import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { serverBundle } from '../../../scripts/bundle.mjs';
import type { FollowThread } from '../watcher';

/** One thing done wrong in a source file, while it is bundled and nowhere else. */
export interface Patch {
  file: string;
  from: string;
  to: string;
}

export interface Bundle {
  path: string;
  remove(): void;
}

/** The server with these patches, in a temporary folder. Throws where a text to replace is not found exactly once. */
export async function patchedServer(patches: readonly Patch[]): Promise<Bundle> {
  const folder = temporary();
  const plain = serverBundle(folder) as BuildOptions & { plugins: Plugin[] };
  await build({ ...plain, plugins: [patching(patches), ...plain.plugins], logLevel: 'error' });
  return { path: join(folder, 'server.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The page's follower with these patches. */
export async function patchedFollower(patches: readonly Patch[]): Promise<FollowThread> {
  const folder = temporary();
  const outfile = join(folder, 'follower.mjs');
  const entryPoints = ['components/live/follow-thread.ts'];
  const how = { bundle: true, format: 'esm', platform: 'node', packages: 'external', logLevel: 'error' } as const;
  await build({ ...how, entryPoints, outfile, plugins: [patching(patches)] });
  const { followThread } = (await import(outfile)) as { followThread: FollowThread };
  rmSync(folder, { recursive: true, force: true });
  return followThread;
}

/** Packages are found from where a bundle lies. */
function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stadtgespraech-mutant-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

function patching(patches: readonly Patch[]): Plugin {
  const files = new Map(patches.map(({ file }) => [resolve(file), file]));
  for (const patch of patches) patched(readFileSync(patch.file, 'utf8'), patch);
  const applied = new Set<string>();
  return {
    name: 'patching',
    setup(on) {
      on.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
        const file = files.get(path);
        if (!file) return null;
        applied.add(file);
        const source = readFileSync(path, 'utf8');
        const contents = patches.filter((patch) => patch.file === file).reduce(patched, source);
        return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
      });
      on.onEnd(() => {
        const unused = patches.find(({ file }) => !applied.has(file));
        if (unused) throw new Error(`${unused.file} is not in the bundle any more; pin the mutant to where it went.`);
      });
    },
  };
}

function patched(source: string, { file, from, to }: Patch): string {
  const pieces = source.split(from);
  if (pieces.length === 2) return pieces.join(to);
  throw new Error(
    `${file} has the text of a mutant ${pieces.length - 1} times: ${from}\nPin it to what stands there now.`,
  );
}
