import { demoTenants } from '@/db/demo/content/tenants';
import { FASTER_THAN_PEOPLE } from '../contestants';
import { cpuOf, now } from '../measure';
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
  program: (folder) => ({
    node: ['scripts/start.mjs'],
    environment: { DATA_DIR: folder, LIMITS_FACTOR: String(FASTER_THAN_PEOPLE) },
  }),
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

/** Seconds from a start to the end of the first page, and those of CPU that the server itself used until then. */
export interface Start {
  took: number;
  cpu: number;
}

/** Starts it on a folder. */
export async function started({ program, path }: Starter, folder: string): Promise<Start & { server: Running }> {
  const began = now();
  const server = await startServer(program(folder));
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`);
  await answer.text();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  return { server, took: (now() - began) / 1000, cpu: cpuOf(server.pid, null).server };
}
