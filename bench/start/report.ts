import { figure, type Goal, ratio, table } from '../print';
import type { Growth } from './load';
import { nextAlone, ours, type Start } from './starters';

export interface StartFigures {
  /** Round by round. */
  times: Record<string, Start[]>;
  /** Bytes. */
  idle: { server: number; database: number };
  load: Growth;
}

const MEGABYTE = 1024 * 1024;

export function printStarts({ times, idle, load }: StartFigures): void {
  const alone = tookIn(times[nextAlone.name]);
  const rows = Object.entries(times).map(([name, starts]) => {
    const taken = starts.map(({ took }) => took);
    const cpu = median(starts.map((start) => start.cpu));
    return [
      name,
      ...[Math.min(...taken), median(taken), Math.max(...taken), cpu].map(figure),
      ratio(median(taken), alone),
    ];
  });
  table('from start to first page, s', ['least', 'median', 'most', 'CPU of the server', 'x Next alone'], rows);
  const memory = {
    'idle, server': idle.server,
    'idle, database': idle.database,
    'under load, middle third': load.middle,
  };
  table(
    'resident memory, MB',
    [''],
    Object.entries({ ...memory, 'under load, last third': load.last }).map(([name, bytes]) => [
      name,
      figure(bytes / MEGABYTE),
    ]),
  );
  console.log(`load: ${load.minutes} minutes, ${load.pages} pages, ${load.visits} connections that came and went\n`);
}

/** P14. The memory of the database is told apart from the server's, of which the goal speaks. */
export const goalsOf = ({ times, idle, load }: StartFigures): Goal[] => [
  most('from a built checkout to the first page, s', tookIn(times[`${ours.name}, again`]), 2),
  most('from an empty folder to the seeded demo, s', tookIn(times[`${ours.name}, empty folder`]), 10),
  most('idle memory of the server, MB', idle.server / MEGABYTE, 250),
  most('memory under load, last third x middle third', load.last / load.middle, 1.05),
];

const most = (what: string, value: number, limit: number): Goal => ({ id: 'P14', what, value, limit: { most: limit } });

const tookIn = (starts: readonly Start[] = []) => median(starts.map(({ took }) => took));

const median = (values: readonly number[] = []) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
