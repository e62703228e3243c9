import { z } from 'zod';
import { choiceFields } from './choice';
import { type Order, orders } from './filter';

/** What an annotation's place in a list depends on. */
export interface Rank {
  seq: number;
  support: number;
}

/** Whether one stands before another: the newer, or what more people support and of the same the newer. */
export const ranksBefore =
  (order: Order) =>
  (one: Rank, other: Rank): boolean =>
    order === 'supported' && one.support !== other.support ? one.support > other.support : one.seq > other.seq;

/** Where a list goes on: after this one. In an address `NUMBER`, or `SUPPORTERS-NUMBER` where these count. */
export const cursorInWords = (order: Order, { seq, support }: Rank): string =>
  order === 'supported' ? `${support}-${seq}` : String(seq);

export const Cursor = z
  .string()
  .regex(/^(\d{1,7}-)?\d{1,15}$/)
  .transform((words): Rank => {
    const [seq = '0', support = '0'] = words.split('-').reverse();
    return { seq: Number(seq), support: Number(support) };
  });

/** A wish for a page of a map's list, as its address says it. `v` is the number of the thread that the page knows. */
export const ListWish = z.object({
  ...choiceFields,
  thread: z.uuid(),
  v: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  order: z.enum(orders).default('newest'),
  before: Cursor.optional(),
});
