import type { LiveSocket } from '@/components/live/connection';
import { ask } from '@/components/live/connection';
import { askHttp } from './ask';
import type { History, Post, Way } from './history';
import type { PageSocket } from './page-socket';
import type { Path } from './path';

/** A signed-in person with an open page, who can send by it or by a plain form. */
export interface Sender {
  cookie: string;
  slug: string;
  socket: PageSocket;
  /** The way that its page goes; forms go straight. */
  path: Path;
  /** The processes that a form may reach. */
  ports: readonly (() => number)[];
  origin: string;
  address: string;
}

/** What came of one sending. A refusal that asks to wait tells for how long. */
export type Outcome = { kind: 'ok' } | { kind: 'fail'; code: string; waitMs: number } | { kind: 'info' };

/** Sends a post once, by one way, and notes what came of it. */
export async function send(sender: Sender, post: Post, way: Way, history: History): Promise<Outcome> {
  if (way === 'socket') await sender.socket.there(WAITING_MS);
  const at = performance.now();
  post.open += 1;
  const outcome = await (way === 'socket' ? bySocket(sender, post) : byForm(sender, post));
  const doneAt = performance.now();
  const held = way === 'socket' && sender.path.wasHeld(at, doneAt);
  history.attempts.push({ at, tookMs: doneAt - at, outcome: outcome.kind, way, held });
  if (outcome.kind !== 'info') post.open -= 1;
  if (outcome.kind === 'fail') post.refusals.push(outcome.code);
  return outcome;
}

/** A page without a connection does not even try; it waits for this long, in milliseconds, before it is asked again. */
const WAITING_MS = 5_000;

const wishOf = ({ key, threadId, text }: Post) => ({ key, threadId, text });

async function bySocket({ socket }: Sender, post: Post): Promise<Outcome> {
  const answer = await ask(socket as unknown as LiveSocket, 'comment.post', { ...wishOf(post), parentId: null });
  const at = performance.now();
  if (answer.ok && 'entry' in answer.value) {
    post.oks.push({ id: answer.value.entry.id, seq: answer.value.entry.seq, at, way: 'socket' });
    return { kind: 'ok' };
  }
  if (answer.ok) return { kind: 'info' };
  if (answer.kind === 'Offline' || answer.kind === 'Fault') return { kind: 'info' };
  return { kind: 'fail', code: answer.code, waitMs: Number(answer.facts.seconds ?? 0) * 1000 };
}

/** Forms go to the processes in turn, so that two copies of one go to two. */
let turn = 0;

/** A refusal comes back as an address with its code; the wait is on the page then, so a second must do. */
async function byForm({ slug, cookie, ports, origin, address }: Sender, post: Post): Promise<Outcome> {
  const port = ports[turn++ % ports.length]?.() ?? 0;
  const answer = await askHttp({ port, path: `/${slug}/comments`, origin, cookie, address, form: wishOf(post) });
  if (answer?.status !== 303) return { kind: 'info' };
  const said = new URL(answer.location, origin).searchParams;
  const id = said.get('comment');
  const refused = said.get('refused');
  if (refused !== null) return { kind: 'fail', code: refused, waitMs: 1_000 };
  if (id === null) return { kind: 'info' };
  post.oks.push({ id, seq: null, at: performance.now(), way: 'form' });
  return { kind: 'ok' };
}
