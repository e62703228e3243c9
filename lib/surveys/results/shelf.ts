import { createHash } from 'node:crypto';
import type { AnswerIndex } from './answer-index';
import { bytesOf } from './answer-index';
import { catchUp, readIndex, type Scope } from './read-index';

/** All answers that this process keeps together take no more than this, in bytes; those used last always stay. */
const MOST_BYTES = 300 * 2 ** 20;

/**
 * The counted answers to a survey by columns, true for at least what was counted before this was asked; read from the
 * database where they are not kept. Who comes meanwhile waits for the same. The right to see is the caller's to check.
 */
export async function answersOf(scope: Scope): Promise<AnswerIndex> {
  const key = keyOf(scope);
  const place = shelf.get(key) ?? { index: readIndex(scope), bytes: 0, turn: Promise.resolve() };
  const isFresh = !shelf.has(key);
  // Taken out and put back: the one that was used last stands at the end.
  shelf.delete(key);
  shelf.set(key, place);
  if (!isFresh) {
    // One after the other: two that take in the same answers would count them twice.
    place.turn = place.turn.then(() => bringUp(scope, place)).catch(() => void shelf.delete(key));
    await place.turn;
  }
  place.index.then(
    (index) => makeRoom(key, place, index),
    () => shelf.delete(key),
  );
  return place.index;
}

interface Place {
  index: Promise<AnswerIndex>;
  /** What it takes; 0 while it is being read. */
  bytes: number;
  turn: Promise<void>;
}

const name = Symbol.for('stadtgespraech.survey-answers');

async function bringUp(scope: Scope, place: Place): Promise<void> {
  if (await catchUp(scope, await place.index)) return;
  const fresh = await readIndex(scope);
  place.index = Promise.resolve(fresh);
}

/** A survey that got a question or an option since has other columns. */
function keyOf({ tenantId, formatId, questions }: Scope): string {
  const asked = createHash('sha256').update(JSON.stringify(questions)).digest('base64url');
  return `${tenantId} ${formatId} ${asked}`;
}

function makeRoom(newest: string, place: Place, index: AnswerIndex): void {
  place.bytes = bytesOf(index);
  let bytes = 0;
  for (const [key, kept] of [...shelf].reverse()) {
    bytes += kept.bytes;
    if (bytes > MOST_BYTES && key !== newest) shelf.delete(key);
  }
}

const held = globalThis as { [name]?: Map<string, Place> };
/** By tenant and survey, the one that was used last at the end. On `globalThis`, since routes may not share a module. */
held[name] ??= new Map();
const shelf = held[name];
