import { demoTenants } from '@/db/demo/content/tenants';
import { now } from '../measure';
import { plainPage } from '../plain-next';
import { type Program, type Running, startServer } from '../servers';

/** Something that starts and then shows a page. */
export interface Starter {
  name: string;
  path: string;
  program: (folder: string) => Program;
}

/** What `npm start` runs from a fresh clone: the demo, with its embedded database. */
export const ours: Starter = {
  name: 'ours, the demo',
  path: `/${demoTenants[0]?.slug}`,
  program: (folder) => ({ node: ['scripts/start.mjs'], environment: { DATA_DIR: folder } }),
};

export const nextAlone: Starter = { name: 'Next alone', path: '/', program: () => plainPage };

export const minimal: Starter = {
  name: 'Next, Socket.IO, embedded PostgreSQL',
  path: '/',
  program: (folder) => ({
    node: ['--import', 'tsx', 'bench/minimal-server.ts'],
    environment: { ...plainPage.environment, BENCH_DATA: folder },
  }),
};

/** Starts it on a folder. Out: the server, and the seconds from its start to the end of its first page. */
export async function started({ program, path }: Starter, folder: string): Promise<{ server: Running; took: number }> {
  const began = now();
  const server = await startServer(program(folder));
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`);
  await answer.text();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  return { server, took: (now() - began) / 1000 };
}
