import { setTimeout as pause } from 'node:timers/promises';
import { memoryOf, now } from '../measure';
import type { Running } from '../servers';
import { openTalk } from '../talk';

/** What a server's resident memory did under an even load, in bytes: the medians of the middle and the last third. */
export interface Growth {
  minutes: number;
  middle: number;
  last: number;
  pages: number;
  visits: number;
  samples: number[];
}

const SAMPLES = 60;
/** Pages asked for at once, and connections that come, watch nothing and go again. */
const READERS = 4;
const VISITORS = 8;
const STAY_MS = 300;

/**
 * Has pages asked for and connections come and go for so long, and looks at the memory sixty times. The first third
 * is for code and caches to grow warm.
 */
export async function growthUnderLoad(
  server: Running,
  { pages, minutes }: { pages: readonly string[]; minutes: number },
): Promise<Growth> {
  const until = now() + minutes * 60_000;
  const done = { pages: 0, visits: 0 };
  const read = async (reader: number) => {
    for (let turn = reader; now() < until; turn++) {
      const answer = await fetch(`http://127.0.0.1:${server.port}${pages[turn % pages.length]}`);
      await answer.text();
      if (answer.status !== 200) throw new Error(`A page answered ${answer.status} under load.`);
      done.pages += 1;
    }
  };
  const visit = async () => {
    while (now() < until) {
      await comeAndGo(server.port, pages[0]?.split('/')[1] ?? '');
      done.visits += 1;
    }
  };
  const samples: number[] = [];
  const look = async () => {
    for (; samples.length < SAMPLES; samples.push(memoryOf(server.pid))) await pause((minutes * 60_000) / SAMPLES);
  };
  const lanes = [
    ...Array.from({ length: READERS }, (_, reader) => read(reader)),
    ...Array.from({ length: VISITORS }, visit),
  ];
  await Promise.all([look(), ...lanes]);
  const third = SAMPLES / 3;
  return {
    minutes,
    middle: median(samples.slice(third, 2 * third)),
    last: median(samples.slice(2 * third)),
    ...done,
    samples,
  };
}

function comeAndGo(port: number, tenant: string): Promise<void> {
  return new Promise((resolve) => {
    const talk = openTalk(
      { port, auth: { tenant }, cookie: null },
      { ready: () => setTimeout(talk.close, STAY_MS), event: () => {}, closed: () => resolve() },
    );
  });
}

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
