// `npm run bench:start`: from the start to the first page, beside Next alone and the least that could do the same; what
// a server needs that nobody asks anything; and whether it grows under load (three minutes, or `--hour`).
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureBuilt } from '../scripts/ready.mjs';
import { memoryOf, postmasterOf } from './measure';
import { keepFigures, readOptions } from './options';
import { ensurePlainPage } from './plain-next';
import { printGoals, verdictOf } from './print';
import { killServers } from './servers';
import { growthUnderLoad } from './start/load';
import { databaseMemoryOf } from './start/memory';
import { goalsOf, printStarts, type StartFigures } from './start/report';
import { minimal, nextAlone, ours, type Starter, started } from './start/starters';
import { closeWhenBrokenOff } from './world';

const HOUR = '--hour';
const given = process.argv.slice(2);
const options = readOptions(given.filter((word) => word !== HOUR));
const plan = options.quick ? { rounds: 1, minutes: 0.2 } : { rounds: 5, minutes: given.includes(HOUR) ? 60 : 3 };
/** How long a server is left alone before its memory counts, in milliseconds. */
const IDLE_MS = options.quick ? 1_000 : 10_000;
const LONGEST_MS = (plan.minutes + 20) * 60_000;

process.chdir(new URL('..', import.meta.url).pathname);
ensureBuilt();
ensurePlainPage();
const folders: string[] = [];
closeWhenBrokenOff(async () => clear(), LONGEST_MS);
try {
  const figures: StartFigures = { times: await startTimes(), ...(await memory()) };
  printStarts(figures);
  const goals = goalsOf(figures);
  printGoals(goals);
  keepFigures(options, { ...figures, goals: goals.map((goal) => ({ ...goal, verdict: verdictOf(goal) })) });
} finally {
  await killServers();
  clear();
}

/** A server that was killed leaves its database running. */
function clear(): void {
  for (const folder of folders) {
    if (existsSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'))) process.kill(postmasterOf(folder), 'SIGINT');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each in turn, on a folder in which it has run before and on an empty one. */
async function startTimes(): Promise<StartFigures['times']> {
  const times: StartFigures['times'] = {};
  process.stderr.write('folders in which each has run before …\n');
  const measured: [string, Starter, string | null][] = [[nextAlone.name, nextAlone, '']];
  for (const starter of [minimal, ours]) {
    measured.push([`${starter.name}, again`, starter, await usedFolder(starter)]);
    measured.push([`${starter.name}, empty folder`, starter, null]);
  }
  for (let round = 0; round < plan.rounds; round++) {
    for (const [name, starter, folder] of measured) {
      process.stderr.write(`${name} …\n`);
      const { server, ...start } = await started(starter, folder ?? newFolder());
      await server.stop();
      times[name] = [...(times[name] ?? []), start];
    }
  }
  return times;
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stadtgespraech-bench-'));
  folders.push(folder);
  return folder;
}

async function usedFolder(starter: Starter): Promise<string> {
  const folder = newFolder();
  const { server } = await started(starter, folder);
  await server.stop();
  return folder;
}

/** What a server holds that was asked for one page, and what it holds under load. */
async function memory(): Promise<Pick<StartFigures, 'idle' | 'load'>> {
  process.stderr.write('memory …\n');
  const folder = await usedFolder(ours);
  const { server } = await started(ours, folder);
  await pause(IDLE_MS);
  const idle = { server: memoryOf(server.pid), database: databaseMemoryOf(postmasterOf(folder)) };
  const load = await growthUnderLoad(server, { pages: [ours.path, '/'], minutes: plan.minutes });
  await server.stop();
  return { idle, load };
}
