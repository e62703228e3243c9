import { logFault } from '@/lib/log';
import { choiceInWords, everything } from '../model/choice';
import { chosenIndex } from './chosen-index';
import { bytesOf, catchUp, isWorn, type MapIndex, readIndex, type Scope } from './map-index';

/** All indexes of this process together take no more than this, in bytes; the one that was used last always stays. */
const MOST_BYTES = 400 * 2 ** 20;

/**
 * The index of a map, true for at least this number of its thread; read from the database where it is not there. Who
 * comes meanwhile waits for the same. The right to see is the caller's to check.
 */
export async function indexAt(scope: Scope, head: number): Promise<MapIndex> {
  const key = keyOf(scope);
  const place = placeOf(key, scope);
  if ((await place.index).head >= head) return place.index;
  // One at a time: two that count the same change in would count it twice. Who joins one that began too early, waits
  // for the next.
  for (let turn = 0; turn < 2 && (await place.index).head < head; turn++) {
    place.catchingUp ??= bringUp(key, place).finally(() => {
      place.catchingUp = null;
    });
    await place.catchingUp;
  }
  return place.index;
}

/** Whether this was asked for before, and is still kept. */
export const isOnShelf = (scope: Scope): boolean => shelf.has(keyOf(scope));

const keyOf = ({ tenantId, threadId, choice }: Scope) => `${tenantId} ${threadId} ${choiceInWords(choice)}`;

const name = Symbol.for('stadtgespraech.annotation-indexes');

interface Place {
  scope: Scope;
  index: Promise<MapIndex>;
  /** What it takes; 0 while it is being read. */
  bytes: number;
  catchingUp: Promise<void> | null;
  renewing: Promise<void> | null;
}

function placeOf(key: string, scope: Scope): Place {
  const known = shelf.get(key);
  const place = known ?? { scope, index: freshIndex(scope), bytes: 0, catchingUp: null, renewing: null };
  shelf.delete(key);
  shelf.set(key, place);
  if (!known) {
    place.index.then(
      (index) => makeRoom(key, place, index),
      () => shelf.delete(key),
    );
  }
  return place;
}

/** The whole map's from the database, that of a choice from the whole map's, which is there by then or waits first. */
async function freshIndex(scope: Scope): Promise<MapIndex> {
  if (choiceInWords(scope.choice) === '') return inTurn(() => readIndex(scope));
  const whole = await indexAt({ ...scope, choice: everything }, 0);
  return inTurn(() => chosenIndex(whole, scope.choice));
}

async function bringUp(key: string, place: Place): Promise<void> {
  const index = await place.index;
  if (await catchUp(index)) {
    if (isWorn(index)) void renewed(key, place).catch(logFault);
    return;
  }
  await renewed(key, place);
  await catchUp(await place.index);
}

/** Reads it anew while the old one is still used; what happens meanwhile, the new one catches up with. */
function renewed(key: string, place: Place): Promise<void> {
  place.renewing ??= freshIndex(place.scope)
    .then((fresh) => {
      place.index = Promise.resolve(fresh);
      makeRoom(key, place, fresh);
    })
    .finally(() => {
      place.renewing = null;
    });
  return place.renewing;
}

/** So many are read at once: however many choices somebody asks for, the database has time for others. */
const AT_ONCE = 2;
let reading = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(read: () => Promise<T>): Promise<T> {
  if (reading >= AT_ONCE) await new Promise<void>((next) => waiting.push(next));
  else reading += 1;
  try {
    return await read();
  } finally {
    const next = waiting.shift();
    // Whose turn is handed on, counts on.
    if (next) next();
    else reading -= 1;
  }
}

function makeRoom(newest: string, place: Place, index: MapIndex): void {
  place.bytes = bytesOf(index);
  let bytes = 0;
  for (const [key, kept] of [...shelf].reverse()) {
    bytes += kept.bytes;
    if (bytes > MOST_BYTES && key !== newest) shelf.delete(key);
  }
}

const held = globalThis as { [name]?: Map<string, Place> };
/** By tenant, map and choice, the one that was used last at the end. On `globalThis`, since routes may not share a module. */
held[name] ??= new Map();
const shelf = held[name];
