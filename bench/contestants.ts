import type { Program } from './servers';
import type { SideName } from './sides';
import type { World } from './world';

/** Who is measured, in one run and with the same client. */
export const contestants = ['bare', 'stored', 'ours'] as const;
export type Contestant = (typeof contestants)[number];

/** What they are, in a line above the figures. */
export const meanings: Record<Contestant, string> = {
  bare: 'Socket.IO in its smallest: a post is sent to the room, and nothing else',
  stored: 'the same, with one insert into the same PostgreSQL before it acknowledges and sends',
  ours: 'Stadtgespräch as `npm start` runs it: signed in, validated, allowed, stored, numbered, sent',
};

export const sideOf = (name: Contestant): SideName => (name === 'ours' ? 'ours' : 'bare');

/** How each is started. All have the same embedded PostgreSQL, which only `bare` does not touch. */
export const programOf = (name: Contestant, world: World): Program =>
  name === 'ours'
    ? { node: ['scripts/start.mjs'], environment: environmentOf(world, FASTER_THAN_PEOPLE) }
    : {
        node: ['--import', 'tsx', 'bench/bare-room.ts'],
        environment: name === 'stored' ? { BARE_DATABASE_URL: world.bareDatabase } : {},
      };

/**
 * What our server finds in its environment. A mail server is named, so that it is no demo and nothing is seeded; no mail
 * is ever due.
 */
export const environmentOf = (world: { dataDir: string }, limitsFactor: number): Record<string, string> => ({
  ...{ DATA_DIR: world.dataDir, SMTP_URL: 'smtp://127.0.0.1:9', LIMITS_FACTOR: String(limitsFactor) },
});

/** A bench's crowd shares one address, and few of it post as fast as they can. */
export const FASTER_THAN_PEOPLE = 100_000;

/** The contestants, beginning with another one each time, so that none always has the quieter minute. */
export const inTurn = (turn: number): Contestant[] =>
  contestants.map((_, index) => contestants[(index + turn) % contestants.length] ?? 'bare');
