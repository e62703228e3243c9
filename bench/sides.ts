import { applyPacket, startingState, type ThreadPacket } from '@/lib/realtime/model';
import { now } from './measure';
import type { Talk } from './talk';

/** A post as viewers recognise it: its round, its number in the round, and when it was sent. */
export interface Heard {
  round: number;
  index: number;
  sentAt: number;
}

/** How one viewer follows a room: what it is told, and what it finds in there. */
export interface Follower {
  /** Joins, or joins again after a lost connection, and asks for what it missed where the side can do that. */
  join(talk: Talk): Promise<void>;
  /** Reads one event packet. Out: the posts in it that are new to this viewer. */
  hear(text: string, talk: Talk): readonly Heard[];
}

/** What the two sides differ in. Everything else in a bench is the same code for both. */
export interface Side {
  follower(threadId: string, found: (posts: readonly Heard[]) => void): Follower;
  /** The wish that posts this text. */
  wish(threadId: string, text: string): Record<string, unknown>;
}

/** What a post says: what its viewers need, in a comment of ordinary length. */
export const textOf = (round: number, index: number): string =>
  `#${round}.${index} @${now().toFixed(3)} Auf dem Marktplatz fehlen Bänke im Schatten; wer einkauft, möchte sich auch einmal setzen können.`;

const bare: Side = {
  wish: (_threadId, text) => ({ key: crypto.randomUUID(), text }),
  follower: () => ({
    join: async (talk) => void (await talk.ask('room.join', null)),
    hear: (text) => read(text).posts,
  }),
};

const ours: Side = {
  wish: (threadId, text) => ({ key: crypto.randomUUID(), threadId, parentId: null, text }),
  follower: (threadId, found) => {
    let state = startingState({ threadId, head: 0 });
    /** As a page does; but what was shown is forgotten, so that thousands of viewers fit into one process. */
    const take = (packet: ThreadPacket, posts: readonly Heard[]) => {
      const { head } = state;
      const { state: next, gap } = applyPacket(state, packet);
      state = next === state ? state : { ...next, comments: new Map() };
      if (gap) return null;
      if (packet.head <= head) return [];
      return packet.after === head ? posts : postsIn(packet.comments.filter((comment) => comment.seq > head));
    };
    const catchUp = async (talk: Talk) => {
      const answer = (await talk.ask('thread.watch', { threadId, after: state.head })) as Watched;
      if (answer.ok) found(take(answer.value, postsIn(answer.value.comments)) ?? []);
    };
    return {
      join: catchUp,
      hear(text, talk) {
        const { event, payload, posts } = read(text);
        if (event !== 'thread.changed') return [];
        const taken = take(payload as ThreadPacket, posts);
        if (taken === null) void catchUp(talk);
        return taken ?? [];
      },
    };
  },
};

export const sides = { bare, ours };
export type SideName = keyof typeof sides;

type Watched = { ok: true; value: ThreadPacket } | { ok: false };

interface Packet {
  event: string;
  payload: unknown;
  posts: readonly Heard[];
}

/** All viewers get the same bytes; who read them once, need not again. */
const latest = new Map<string, Packet>();
const KEPT = 64;

function read(text: string): Packet {
  const known = latest.get(text);
  if (known) return known;
  const [event, payload] = JSON.parse(text.slice(2)) as [string, { comments?: { text: string }[]; text?: string }];
  const packet = { event, payload, posts: postsIn(payload.comments ?? [{ text: payload.text ?? '' }]) };
  latest.set(text, packet);
  if (latest.size > KEPT) latest.delete(latest.keys().next().value ?? '');
  return packet;
}

const postsIn = (comments: readonly { text: string }[]): Heard[] =>
  comments.flatMap(({ text }) => {
    const [, round, index, sentAt] = /^#(\d+)\.(\d+) @([\d.]+)/.exec(text) ?? [];
    return sentAt === undefined ? [] : [{ round: Number(round), index: Number(index), sentAt: Number(sentAt) }];
  });
