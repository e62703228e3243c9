import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import { log } from '@/lib/log';
import type { BetweenServers, LiveServer } from './events';

/** What other processes tell this one; the same that it tells them. Numbers and names, never what somebody wrote. */
export type Told = { [E in keyof BetweenServers]: BetweenServers[E] };

export interface Neighbours {
  /** Tells the other processes, if there are any and they can be reached. What gets lost, the comparison of heads finds. */
  tell<E extends keyof BetweenServers>(event: E, ...facts: Parameters<BetweenServers[E]>): void;
  /** Begins to hear what they tell. */
  hear(told: Told): void;
  stop(): Promise<void>;
}

/** Nobody else serves. */
export const alone: Neighbours = { tell: () => {}, hear: () => {}, stop: async () => {} };

/**
 * Connects this process with the others that share the Redis (or Valkey) at this address, through Socket.IO's streams
 * adapter. It is a hint only: while it cannot be reached, everything goes on, and changes of other processes are found
 * about a second later. Before anything listens to the adapter, since it is another one from then on.
 */
export function startNeighbours(io: LiveServer, redisUrl: string): Neighbours {
  const redis = createClient({
    url: redisUrl,
    RESP: 2,
    socket: { reconnectStrategy: (tries) => Math.min(tries * 100, 2_000) },
  });
  redis.on(
    'error',
    onceInAWhile((error: Error) => log.warn({ reason: error.message }, 'Redis cannot be reached')),
  );
  redis.on('ready', () => log.info('connected with Redis'));
  forgiving(redis);
  io.adapter(createAdapter(redis));
  void redis.connect().catch(() => {});
  return {
    tell: (event, ...facts) => {
      if (redis.isReady) io.serverSideEmit(event, ...(facts as never));
    },
    hear: (told) => {
      for (const [event, listener] of Object.entries(told)) io.on(event as keyof BetweenServers, listener as never);
    },
    stop: async () => {
      io.of('/').adapter.close();
      redis.destroy();
    },
  };
}

/** The adapter waits for no answer; a connection that breaks under a message must not end the process. */
function forgiving(redis: { publish: unknown }): void {
  const publish = (redis.publish as (...given: unknown[]) => Promise<number>).bind(redis);
  Object.assign(redis, { publish: (...given: unknown[]) => publish(...given).catch(() => 0) });
}

const WHILE_MS = 30_000;

function onceInAWhile<T>(say: (what: T) => void): (what: T) => void {
  let last = -WHILE_MS;
  return (what) => {
    if (performance.now() - last < WHILE_MS) return;
    last = performance.now();
    say(what);
  };
}
