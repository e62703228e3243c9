// `npm run bench:pages`: the page of a discussion, beside a server that sends the same bytes and a plain Next page; and the
// page with all comments, beside a bare string render of as many.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/ready.mjs';
import { programOf } from './contestants';
import { afterRest, firstAfterComment } from './fresh';
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
  ? { sizes: [20, 200], turns: 1, seconds: 1, fresh: 3 }
  : { sizes: [20, 200, 2000], turns: 3, seconds: 4, fresh: 30 };

const PLAIN = 'plain Next';
/** As the visits ask: without packing. */
const GERMAN = { 'accept-language': 'de', 'accept-encoding': 'identity' };

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
  const [first, last] = [threads[0], threads.at(-1)];
  if (!first || !last) throw new Error('No thread to look at.');
  const ours = await started(programOf('ours', world));
  const own = { port: ours.port, pid: ours.pid, postmaster: postmasterOf(world.dataDir) };
  const [cookie = ''] = world.cookies;
  const visitor = threads.map(({ size, path }): Target => ({ ...own, path, name: `ours, ${size}` }));
  const known = { ...own, path: first.path, name: 'ours, 304', tag: await tagOf({ ...own, path: first.path }) };
  const signedIn = visitor.map((target) => ({ ...target, cookie, name: `${target.name}, signed in` }));
  const all = { ...own, path: `${last.path}/all`, name: `ours, all ${last.size}` };
  const others = await othersBeside({ ...own, path: first.path }, last.size);
  const pages = await everythingOf([...others, ...visitor, known, ...signedIn, all]);
  const bySize = (targets: Target[]) =>
    Object.fromEntries(targets.flatMap(({ name }, at) => (pages[name] ? [[plan.sizes[at], pages[name]]] : [])));
  const fresh = (target: Target) => firstAfterComment(world, { ...target, threadId: last.threadId }, plan.fresh);
  return {
    bare: pages.bare as PageOf,
    plain: pages[PLAIN] as PageOf,
    bareList: pages['bare, all'] as PageOf,
    visitor: bySize(visitor),
    known: pages[known.name] as PageOf,
    signedIn: bySize(signedIn),
    all: pages[all.name] as PageOf,
    fresh: {
      plain: await afterRest(plainNext(others), plan.fresh),
      visitor: await fresh(visitor.at(-1) as Target),
      signedIn: await fresh(signedIn.at(-1) as Target),
      all: await fresh(all),
    },
  };
}

function plainNext(others: readonly Target[]): Target {
  const plain = others.find(({ name }) => name === PLAIN) as Target;
  return { ...plain, name: `${PLAIN}, after a second’s rest` };
}

async function tagOf({ port, path }: { port: number; path: string }): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}${path}`, { headers: GERMAN })).headers.get('etag') ?? '';
}

async function discussionWith(comments: number): Promise<{ threadId: string; path: string }> {
  process.stderr.write(`${comments} comments …\n`);
  const { threadId, offerSlug, formatSlug } = await discussionIn(world.town);
  await talkIn(world.town, threadId, comments);
  return { threadId, path: `/${world.town.slug}/offers/${offerSlug}/${formatSlug}` };
}

/** A server with the very bytes of our page with the shortest thread, the plain Next page, and the bare list. */
async function othersBeside(ours: { port: number; path: string }, comments: number): Promise<Target[]> {
  const file = join(world.dataDir, 'page.html');
  writeFileSync(file, (await weigh(ours)).page);
  const own = (script: string, environment: Record<string, string>) =>
    started({ node: ['--import', 'tsx', script], environment });
  const bare = await own('bench/bare-page.ts', { BARE_PAGE: file });
  const list = await own('bench/bare-list.ts', { BARE_COMMENTS: String(comments) });
  const plain = await started(plainPage);
  const at = ({ port, pid }: Running) => ({ port, pid, path: '/', postmaster: null });
  return [
    { ...at(bare), name: 'bare' },
    { ...at(plain), name: PLAIN },
    { ...at(list), name: 'bare, all' },
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
    await (
      await fetch(`http://127.0.0.1:${port}${path}`, { headers: { ...GERMAN, ...(cookie ? { cookie } : {}) } })
    ).text();
  }
}

async function started(program: Parameters<typeof startServer>[0]): Promise<Running> {
  const server = await startServer(program);
  servers.push(server);
  return server;
}
