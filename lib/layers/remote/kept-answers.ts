import { newShelf } from '@/lib/serving/shelf';

/** Keeps what was brought for a tenant from an address. */
export type KeptAnswers<T> = (tenantId: string, address: string, bring: () => Promise<T>) => Promise<T>;

/** How much is kept, and for how long. */
interface Keeping<T> {
  bytes: number;
  ms: number;
  sizeOf: (answer: T) => number;
  clock?: () => number;
}

/**
 * Keeps answers in bounded memory for a while, each tenant's apart. Who asks for what is just being brought gets the
 * same answer. A failure is not kept, but goes to all who wait for it.
 */
export function newKeptAnswers<T>({ bytes, ms, sizeOf, clock = () => performance.now() }: Keeping<T>): KeptAnswers<T> {
  const shelf = newShelf<{ answer: T; until: number }>(bytes);
  const onTheWay = new Map<string, Promise<T>>();
  const fetched = async (name: string, bring: () => Promise<T>) => {
    const answer = await bring();
    shelf.put(name, { answer, until: clock() + ms }, sizeOf(answer) + 2 * name.length + PLACE_BYTES);
    return answer;
  };
  return async (tenantId, address, bring) => {
    const name = `${tenantId} ${address}`;
    const kept = shelf.get(name);
    if (kept && clock() < kept.until) return kept.answer;
    const coming = onTheWay.get(name) ?? fetched(name, bring).finally(() => onTheWay.delete(name));
    onTheWay.set(name, coming);
    return coming;
  };
}

/** What an entry takes beside its content and its name, roughly. */
const PLACE_BYTES = 300;
