import { saying } from '../saying';
import type { Act } from './in-turn';
import type { Place } from './place';

/** How far back somebody was who comes again after a while, and after a long one, in events. */
const WHILE = 100;
const LONG = 10_000;
/** Requests that the long way back may take at most (D3). */
const REQUESTS = 3;

/** What people do in a discussion. Pages are asked for by somebody signed in, so that none is one that was kept. */
export const acts: readonly Act<Place>[] = [
  { name: 'first page, not signed in', do: (place) => page(place, '') },
  ...['newest', 'oldest', 'agreed', 'disputed'].map((sort) => ({
    name: `first page by ${sort}`,
    do: (place: Place, turn: number) => page(place, `?sort=${sort}`, turn),
  })),
  {
    name: 'deep page by newest',
    do: (place, turn) => page(place, `?sort=newest&from=0.${middleOf(place, turn)}`, turn),
  },
  {
    name: 'deep page by agreed',
    do: (place, turn) => page(place, `?sort=agreed&from=1.${middleOf(place, turn)}`, turn),
  },
  { name: 'permalink to an old comment', do: (place, turn) => page(place, `?comment=${oldOf(place, turn)}`, turn) },
  { name: 'post', do: (place, turn) => post(place, turn, null) },
  { name: 'reply to an old comment', do: (place, turn) => post(place, turn, oldOf(place, turn)) },
  { name: 'post by form', do: postByForm },
  { name: 'vote on an old comment', do: (place, turn) => vote(place, turn) },
  { name: `catching up ${WHILE} events`, do: (place, turn) => catchUp(place, turn, WHILE) },
  {
    name: `catching up ${LONG.toLocaleString('en')} events`,
    from: LONG,
    do: (place, turn) => catchUp(place, turn, LONG),
  },
];

const personOf = ({ cookies }: Place, turn: number) => cookies[turn % cookies.length] ?? '';
const talkOf = ({ talks }: Place, turn: number) => talks[turn % talks.length];
const oldOf = ({ old }: Place, turn: number) => old[turn % old.length] ?? '';
/** Of two hundred numbers in the middle of the thread: as many at all sizes, so that as much of them is known already. */
const middleOf = ({ size }: Place, turn: number) => size - 100 + Math.floor(((turn * 0.618) % 1) * 200);

async function page(place: Place, query: string, turn?: number): Promise<void> {
  const cookie = turn === undefined ? '' : personOf(place, turn);
  const answer = await fetch(`http://127.0.0.1:${place.port}${place.path}${query}`, {
    headers: { 'accept-language': 'de', cookie },
  });
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes('Marktplatz'))
    throw new Error(`${place.path}${query} answered ${answer.status}.`);
}

const draft = ({ threadId }: Place, turn: number, parentId: string | null) => ({
  ...{ key: crypto.randomUUID(), threadId, parentId },
  text: saying(turn),
});

const post = (place: Place, turn: number, parentId: string | null) =>
  carriedOut(place, turn, 'comment.post', draft(place, turn, parentId));

const vote = (place: Place, turn: number) =>
  carriedOut(place, turn, 'comment.vote', { commentId: oldOf(place, turn), value: turn % 3 === 0 ? -1 : 1 });

async function postByForm(place: Place, turn: number): Promise<void> {
  const origin = `http://localhost:${place.port}`;
  const answer = await fetch(`http://127.0.0.1:${place.port}/${place.slug}/comments`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, referer: `${origin}${place.path}`, cookie: personOf(place, turn) },
    body: new URLSearchParams({ ...draft(place, turn, null), parentId: '', back: place.path }),
  });
  const to = answer.headers.get('location') ?? '';
  if (answer.status !== 303 || !to.includes('comment='))
    throw new Error(`The form answered ${answer.status} to ${to}.`);
}

/** Reads everything after a number, packet by packet. The thread has grown meanwhile, at all sizes alike. */
async function catchUp(place: Place, turn: number, events: number): Promise<void> {
  let { after, latest } = { after: place.head - events, latest: place.head };
  for (let asked = 0; after < latest; asked++) {
    if (asked === REQUESTS) throw new Error(`${events} events were not there after ${REQUESTS} requests.`);
    const packet = (await carriedOut(place, turn, 'thread.watch', { threadId: place.threadId, after })) as {
      head: number;
      latest: number;
    };
    ({ head: after, latest = after } = packet);
  }
  await carriedOut(place, turn, 'thread.leave', { threadId: place.threadId });
}

/** Asks by somebody's connection. Out: the value; throws on a refusal. */
async function carriedOut(place: Place, turn: number, event: string, wish: unknown): Promise<unknown> {
  const answer = (await talkOf(place, turn)?.ask(event, wish)) as { ok: boolean; value?: unknown };
  if (!answer.ok) throw new Error(`${event}: ${JSON.stringify(answer)}`);
  return answer.value;
}
