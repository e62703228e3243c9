import { setTimeout as pause } from 'node:timers/promises';
import { type Contestant, programOf, sideOf } from './contestants';
import { type Spread, spreadOf } from './histogram';
import { type Cpu, cpuBetween, cpuOf, memoryOf, now, postmasterOf } from './measure';
import { type Pace, type Posted, post } from './posting';
import { type Running, startServer } from './servers';
import { sides } from './sides';
import { readyTalk, type Talk } from './talk';
import { type Viewers, viewersIn } from './viewers';
import { discussionIn, type World } from './world';

/** A contestant's server with a crowd in one room of it. */
export interface Room {
  name: Contestant;
  viewers: number;
  joining: Joining;
  round(pace: Pace): Promise<Round>;
  /** Kills the server and starts it again. Out: seconds from the kill until all viewers follow again; null: a minute was not enough. */
  crash(): Promise<number | null>;
  close(): Promise<void>;
}

/** What one viewer more costs: milliseconds of CPU to let them in, and bytes of memory to keep them. */
export interface Joining {
  cpuMs: number;
  memory: number;
}

export interface Round {
  acknowledgement: Spread;
  delivery: Spread;
  posts: number;
  deliveries: number;
  /** Of the whole round, until the last one arrived. */
  perSecond: number;
  /** Seconds of CPU per 10,000 deliveries. */
  cpu: Cpu;
  /** Share of one core that the client's process used; near 1, the client was the limit. */
  client: number;
  lost: number;
  doubled: number;
  broken: number;
  refused: number;
}

/** How many post: enough that no connection asks for more than it may. */
const POSTERS = 100;
/** How long memory may settle after the viewers came, and how long late posts are waited for, in milliseconds. */
const SETTLE_MS = 1_500;
const LATE_MS = 10_000;

/** Starts a contestant and fills its room. */
export async function openRoom(name: Contestant, viewers: number, world: World): Promise<Room> {
  const { threadId } = await discussionIn(world.town);
  const program = programOf(name, world);
  let server = await startServer(program);
  const { port } = server;
  const postmaster = name === 'bare' ? null : postmasterOf(world.dataDir);
  const cpu = () => cpuOf(server.pid, postmaster);
  const call = (index: number) => ({ port, auth: { tenant: world.town.slug }, cookie: world.cookies[index] ?? null });
  let crowd: Viewers | null = null;
  try {
    const before = await restingCost(server, cpu);
    const cookies = world.cookies.slice(0, viewers);
    crowd = await viewersIn({ side: sideOf(name), port, tenant: world.town.slug, threadId, cookies });
    const after = await restingCost(server, cpu);
    const talks = await Promise.all(Array.from({ length: POSTERS }, (_, index) => readyTalk(call(viewers + index))));
    const inside = { crowd, talks, viewers, cpu, side: sides[sideOf(name)], threadId };
    return {
      name,
      viewers,
      joining: joiningOf(before, after, viewers),
      round: (pace) => playRound(inside, pace),
      crash: async () => {
        const killedAt = now();
        await server.stop('SIGKILL');
        server = await startServer({ ...program, port });
        const backAt = await inside.crowd.back(60_000);
        return backAt === null ? null : (backAt - killedAt) / 1000;
      },
      close: async () => {
        for (const talk of talks) talk.close();
        await inside.crowd.leave();
        await server.stop();
      },
    };
  } catch (error) {
    await crowd?.leave();
    await server.stop('SIGKILL');
    throw error;
  }
}

interface Cost {
  cpu: Cpu;
  memory: number;
}

async function restingCost(server: Running, cpu: () => Cpu): Promise<Cost> {
  await pause(SETTLE_MS);
  return { cpu: cpu(), memory: memoryOf(server.pid) };
}

function joiningOf(before: Cost, after: Cost, viewers: number): Joining {
  const { server, database } = cpuBetween(before.cpu, after.cpu);
  return { cpuMs: ((server + database) * 1000) / viewers, memory: (after.memory - before.memory) / viewers };
}

interface Inside {
  crowd: Viewers;
  talks: Talk[];
  viewers: number;
  cpu: () => Cpu;
  side: (typeof sides)[keyof typeof sides];
  threadId: string;
}

let rounds = 0;

async function playRound(inside: Inside, pace: Pace): Promise<Round> {
  const round = ++rounds;
  await inside.crowd.listen(round, pace.posts);
  const before = inside.cpu();
  const posted = await post(inside, round, pace);
  const seen = await inside.crowd.tell(posted.acknowledged, LATE_MS);
  const cpu = cpuBetween(before, inside.cpu());
  const seconds = (Math.max(seen.lastAt, posted.endedAt) - posted.beganAt) / 1000;
  return {
    ...figuresOf(posted),
    ...{ delivery: seen.delivery, deliveries: seen.deliveries, perSecond: seen.deliveries / seconds },
    cpu: { server: per10000(cpu.server, seen.deliveries), database: per10000(cpu.database, seen.deliveries) },
    client: seen.cpu / seconds,
    ...{ lost: seen.lost, doubled: seen.doubled, broken: seen.broken },
  };
}

const figuresOf = ({ acknowledged, refused, times }: Posted) => ({
  acknowledgement: spreadOf(times),
  posts: acknowledged.length,
  refused,
});

const per10000 = (seconds: number, deliveries: number) => (seconds * 10_000) / deliveries;
