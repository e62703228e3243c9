import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import nextServer from 'next';
import { drawAccount } from './components/layout/draw-account';
import { drawEntry, drawEverything } from './components/thread/draw-everything';
import { drawThread } from './components/thread/draw-thread';
import { closePools, openPools } from './db/client';
import { openEmbedded } from './db/embedded';
import { migrate } from './db/migrate';
import { withTiles } from './lib/annotations/tiles/answer';
import { startSealing } from './lib/audit/commands/start-sealing';
import { checkingThread } from './lib/checks/commands/checking-thread';
import { startChecking } from './lib/checks/commands/start-checking';
import { startJobs } from './lib/jobs/commands/start-jobs';
import { log, logFault } from './lib/log';
import { startPublishing } from './lib/offers/commands/start-publishing';
import { withViews } from './lib/reach/commands/count-views';
import { startViewing } from './lib/reach/commands/start-viewing';
import { startLive } from './lib/realtime/listen';
import { startTidying } from './lib/retention/commands/start-tidying';
import { startEntering } from './lib/search/commands/start-entering';
import { startLearning } from './lib/search/commands/start-learning';
import { loadFormatTexts } from './lib/serving/format-texts';
import { gateOf } from './lib/serving/gate';
import { greet } from './lib/serving/greeting';
import { withHosts } from './lib/serving/hosts';
import { keptPages } from './lib/serving/kept-pages';
import { withLostPages } from './lib/serving/lost-pages';
import { isLostConnection, problemOf } from './lib/serving/problem';
import { type Settings, settings } from './lib/settings';
import { countingThread } from './lib/surveys/commands/counting-thread';
import { startCounting } from './lib/surveys/commands/start-counting';
import { withResponses } from './lib/surveys/receiving/with-responses';

/** How long requests may go on while it stops, and how long stopping may take altogether, in milliseconds. */
const DRAIN_MS = 5_000;
const STOP_MS = 30_000;

const isDevelopment = process.env.NODE_ENV !== 'production';

/** What to undo when it stops, the latest first. */
const undo: (() => unknown)[] = [];
let starting: Promise<void> = Promise.resolve();
let stopping: Promise<void> | null = null;

async function start(given: Settings): Promise<void> {
  const server = createServer();
  const gate = gateOf(server);
  await listen(server, given);
  const database = await openDatabase(given);
  await loadFormatTexts();
  const app = nextServer({ dev: isDevelopment, httpServer: server, port: given.port });
  await Promise.all([app.prepare(), given.demo && seed()]);
  undo.push(() => app.close());
  const next = withLostPages(app.getRequestHandler());
  // While one develops, each page is made anew, with the code as it is now.
  const pages = isDevelopment
    ? { handle: next, changed: () => {} }
    : keptPages(next, { account: drawAccount, thread: drawThread, entry: drawEntry, everything: drawEverything });
  const checking = startChecking(checkingThread(database.addresses));
  undo.push(checking.stop);
  undo.push(
    startLive(server, (...change) => {
      pages.changed(...change);
      checking.changed(...change);
    }),
  );
  undo.push(await startJobs(database.addresses.app));
  undo.push(startCounting(countingThread(database.addresses)));
  undo.push(startPublishing());
  undo.push(startViewing());
  undo.push(startTidying());
  undo.push(startEntering());
  undo.push(startLearning());
  undo.push(startSealing());
  undo.push(() => gate.close(DRAIN_MS));
  gate.open(withHosts(withViews(withTiles(withResponses(pages.handle)))));
  await greet(given, database.name);
}

/** Listens at once, so that a taken port is told before anything else begins. The gate answers 503 until all is up. */
async function listen(server: Server, { port, host }: Settings): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening');
  undo.push(() => {
    server.close();
    server.closeAllConnections();
  });
}

async function openDatabase({ databaseUrl, dataDir }: Settings) {
  let adminUrl = databaseUrl;
  if (adminUrl === null) {
    const embedded = await openEmbedded(dataDir);
    undo.push(embedded.stop);
    adminUrl = embedded.url;
  }
  const { checksums, ...addresses } = await migrate(adminUrl);
  if (!checksums)
    log.warn('The database has no data checksums: a broken disk would be noticed late. See pg_checksums.');
  openPools(addresses);
  undo.push(closePools);
  const name =
    databaseUrl === null ? `${dataDir} (embedded PostgreSQL)` : `${new URL(databaseUrl).host} (DATABASE_URL)`;
  return { addresses, name };
}

/** Fills an empty database with the demo. Loaded only here: a platform in real operation has no use for it. */
async function seed(): Promise<void> {
  const { seedDemo } = await import('./lib/demo/commands/seed-demo');
  await seedDemo();
}

/** Undoes everything, whatever part of it fails, and ends the process. What is just starting is let finish first. */
function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    setTimeout(() => process.exit(1), STOP_MS).unref();
    await starting.catch(() => {});
    for (const step of undo.reverse()) await Promise.resolve().then(step).catch(logFault);
    process.exit(code);
  })();
  return stopping;
}

process.on('uncaughtException', (error) => {
  logFault(error);
  if (!isLostConnection(error)) void stop(1);
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
// The watcher of `npm run dev` is gone: killed, so that it could not tell.
process.on('disconnect', () => void stop(0));

let given: Settings | null = null;
try {
  given = settings();
  starting = start(given);
  await starting;
} catch (error) {
  if (!stopping) console.error(problemOf(error, given));
  await stop(1);
}
