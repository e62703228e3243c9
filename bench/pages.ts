// `npm run bench:pages`: the page of a discussion, beside a server that sends the same bytes and a plain Next page.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/ready.mjs';
import { programOf } from './contestants';
import { firstAfterComment } from './fresh';
import { postmasterOf } from './measure';
import { keepFigures, readOptions } from './options';
import { measurePages, type PageFigures, type Target } from './page-figures';
import { type AllPages, goalsOf, type PageOf, printPages } from './page-report';
import { ensurePlainPage, plainPage } from './plain-next';
import { printGoals, verdictOf } from './print';
import { type Running, startServer } from './servers';
import { statementsOf } from './statements';
import { weigh } from './weight';
import { discussionIn, newWorld, talkIn, type World } from './world';

const options = readOptions();
const plan = options.quick
  ? { sizes: [20, 200], turns: 1, seconds: 1, fresh: 10 }
  : { sizes: [20, 200, 2000], turns: 3, seconds: 4, fresh: 100 };

process.chdir(new URL('..', import.meta.url).pathname);
ensureBuilt();
ensurePlainPage();
const world = await newWorld(1);
const servers: Running[] = [];
try {
  const pages = await measure(world);
  printPages(pages);
  const goals = goalsOf(pages);
  printGoals(goals);
  keepFigures(options, { ...pages, goals: goals.map((goal) => ({ ...goal, verdict: verdictOf(goal) })) });
} finally {
  for (const server of servers) await server.stop();
  await world.close();
}

async function measure(world: World): Promise<AllPages> {
  const threads = [];
  for (const size of plan.sizes) threads.push({ size, ...(await discussionWith(size)) });
  const ours = await started(programOf('ours', world));
  const own = { port: ours.port, pid: ours.pid, postmaster: postmasterOf(world.dataDir) };
  const [cookie = ''] = world.cookies;
  const visitor = threads.map(({ size, path }): Target => ({ ...own, path, name: `ours, ${size}` }));
  const signedIn = visitor.map((target) => ({ ...target, cookie, name: `${target.name}, signed in` }));
  const [first] = threads;
  if (!first) throw new Error('No thread to look at.');
  const others = await othersBeside({ ...own, path: first.path });
  const all = await everythingOf([...others, ...visitor, ...signedIn]);
  const bySize = (targets: Target[]) =>
    Object.fromEntries(targets.flatMap(({ name }, at) => (all[name] ? [[plan.sizes[at], all[name]]] : [])));
  return {
    bare: all.bare as PageOf,
    plain: all['plain Next'] as PageOf,
    visitor: bySize(visitor),
    signedIn: bySize(signedIn),
    afterComment: await firstAfterComment(world, { ...own, path: first.path, threadId: first.threadId }, plan.fresh),
  };
}

async function discussionWith(comments: number): Promise<{ threadId: string; path: string }> {
  process.stderr.write(`${comments} comments …\n`);
  const { threadId, offerSlug, formatSlug } = await discussionIn(world.town);
  await talkIn(world.town, threadId, comments);
  return { threadId, path: `/${world.town.slug}/offers/${offerSlug}/${formatSlug}` };
}

/** A server with the very bytes of our page with the shortest thread, and the plain Next page. */
async function othersBeside(ours: { port: number; path: string }): Promise<Target[]> {
  const file = join(world.dataDir, 'page.html');
  writeFileSync(file, (await weigh(ours)).page);
  const bare = await started({ node: ['--import', 'tsx', 'bench/bare-page.ts'], environment: { BARE_PAGE: file } });
  const plain = await started(plainPage);
  return [
    { name: 'bare', port: bare.port, pid: bare.pid, path: '/', postmaster: null },
    { name: 'plain Next', port: plain.port, pid: plain.pid, path: '/', postmaster: null },
  ];
}

async function everythingOf(targets: readonly Target[]): Promise<Record<string, PageOf>> {
  process.stderr.write('asking for pages …\n');
  const figures = await measurePages(targets, plan);
  const pages: Record<string, PageOf> = {};
  for (const [index, target] of targets.entries()) {
    const { page, ...weight } = await weigh(target);
    const asked = target.postmaster === null ? null : await statementsOf(world, 10, () => tenTimes(target));
    pages[target.name] = { name: target.name, weight, asked, ...(figures[index] as PageFigures) };
  }
  return pages;
}

async function tenTimes({ port, path, cookie }: Target): Promise<void> {
  for (let time = 0; time < 10; time++) {
    await (await fetch(`http://127.0.0.1:${port}${path}`, { headers: cookie ? { cookie } : {} })).text();
  }
}

async function started(program: Parameters<typeof startServer>[0]): Promise<Running> {
  const server = await startServer(program);
  servers.push(server);
  return server;
}
