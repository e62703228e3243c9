import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { canaryOf } from './canary';
import type { Chance } from './chance';
import type { History, Post, Way } from './history';
import { PageSocket } from './page-socket';
import type { Path } from './path';
import { type Outcome, type Sender, send } from './send';
import type { Place } from './world';

export interface PostersWish {
  /** How many people write, and how long each thinks between two posts, in milliseconds. */
  posters: number;
  thinkMs: number;
  paths: readonly Path[];
  /** The processes that forms go to; empty: nobody uses the form. */
  formPorts: readonly (() => number)[];
  origin: string;
  /** Which share of the posts is sent several times at once. */
  copies: number;
}

export interface Posters {
  senders: Writer[];
  acknowledged(): number;
  /** Lets everybody finish what they are sending. */
  rest(): Promise<void>;
}

/** What somebody thinks of who sends until it is acknowledged, and of who does not wait longer than this. */
const GIVING_UP = 0.05;
const AGAIN_MS = 150;
let marks = 0;

/** The next mark, and with it a text of ordinary length. */
export const newMark = (): number => ++marks;
export const textWith = (town: string, n: number): string =>
  `${canaryOf(town, n)} Auf dem Marktplatz fehlen Bänke im Schatten; wer einkauft, möchte sich auch einmal setzen können.`;

export const newPost = (place: Place, threadId: string, cookie: string): Post => {
  const n = newMark();
  const { slug: town } = place;
  const text = textWith(town, n);
  return { n, town, threadId, key: randomUUID(), text, cookie, invokedAt: 0, oks: [], refusals: [], open: 0 };
};

/** People who write one post after the other. What was not acknowledged is sent again, as a browser does. */
export function startPosters(places: readonly Place[], wish: PostersWish, { history, chance }: Told): Posters {
  let resting = false;
  const senders = openSenders(places, wish);
  const lane = async (sender: Writer) => {
    await pause(chance.below(wish.thinkMs));
    while (!resting) {
      const post = newPost(sender.place, chance.pick(sender.place.threads).threadId, sender.cookie);
      history.posts.push(post);
      await persist(sender, post, { history, chance, copies: wish.copies, giveUp: () => resting });
      await pause(chance.between(0.5, 1.5) * wish.thinkMs);
    }
  };
  const lanes = senders.map(lane);
  return {
    senders,
    acknowledged: () => history.posts.filter(({ oks }) => oks.length > 0).length,
    rest: async () => {
      resting = true;
      await Promise.all(lanes);
      for (const { socket } of senders) socket.close();
    },
  };
}

/** Somebody who writes in a town of theirs. */
export type Writer = Sender & { place: Place };

/** Opens the pages of people who are going to write, in the towns in turn. */
export const openSenders = (
  places: readonly Place[],
  wish: Pick<PostersWish, 'posters' | 'paths' | 'formPorts' | 'origin'>,
): Writer[] => Array.from({ length: wish.posters }, (_, index) => senderOf(places, wish, index));

interface Told {
  history: History;
  chance: Chance;
}

function senderOf(
  places: readonly Place[],
  { paths, formPorts: ports, origin }: Parameters<typeof openSenders>[1],
  index: number,
): Writer {
  const place = places[index % places.length];
  const cookie = place?.cookies[index];
  const path = paths[index % paths.length];
  if (!place || !path || cookie === undefined) throw new Error('More posters than people.');
  const address = `10.2.${index >> 8}.${index & 255}`;
  const backMs = { first: 100, most: 400 };
  const socket = new PageSocket({ port: path.port, origin, tenant: place.slug, cookie, address, backMs });
  return { place, slug: place.slug, cookie, socket, path, ports, origin, address };
}

interface Persistence extends Told {
  copies: number;
  giveUp: () => boolean;
}

/** Sends until there is a yes or a no. Some give up after the first silence: their post may be there or not. */
async function persist(sender: Sender, post: Post, how: Persistence): Promise<void> {
  const { history, chance } = how;
  const patient = !chance.hit(GIVING_UP);
  post.invokedAt = performance.now();
  for (let tries = 0; ; tries++) {
    const ways = waysFor(sender, how);
    const outcomes = await Promise.all(ways.map((way) => send(sender, post, way, history)));
    if (outcomes.some(({ kind }) => kind === 'ok')) return;
    const refused = outcomes.find((outcome): outcome is Outcome & { kind: 'fail' } => outcome.kind === 'fail');
    if (refused && refused.waitMs === 0) return;
    if ((!patient && !refused) || (how.giveUp() && tries > LAST_TRIES)) return;
    await pause(Math.max(AGAIN_MS, refused?.waitMs ?? 0));
  }
}

/** How often it is still tried after everything was healed. */
const LAST_TRIES = 60;

const waysFor = ({ ports }: Sender, { chance, copies }: Persistence): Way[] => {
  const one = (): Way => (ports.length > 0 && chance.hit(0.25) ? 'form' : 'socket');
  const several = chance.hit(copies) ? 2 + chance.below(4) : 1;
  return Array.from({ length: several }, one);
};
