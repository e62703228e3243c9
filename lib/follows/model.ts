import { z } from 'zod';
import { topics } from '@/lib/offers/model';
import type { Feeds } from './model/feeds';

/** How far around a place somebody may want to be told of, in metres. */
export const RADII = [250, 500, 1_000, 2_500, 5_000] as const;
export const DEFAULT_RADIUS = 500;

/** So many things may one person follow in a town. */
export const FOLLOWS_LIMIT = 200;
/** Letters of what somebody calls a place. */
export const LABEL_LIMIT = 80;

const degrees = (limit: number) =>
  z.coerce
    .number('place.missing')
    .min(-limit, 'place.missing')
    .max(limit, 'place.missing')
    .transform((value) => Math.round(value * 1_000) / 1_000);

/** A field that nobody filled in is no zero. */
const filled = (given: unknown) => (given === '' || given === null ? undefined : given);

/** What somebody wants to follow, as a form sends it. A place is rounded to about a hundred metres. */
export const FollowWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('offer'), offerId: z.uuid() }),
  z.object({ kind: z.literal('thread'), threadId: z.uuid() }),
  z.object({ kind: z.literal('topic'), topic: z.enum(topics) }),
  z.object({
    kind: z.literal('place'),
    lon: z.preprocess(filled, degrees(180)),
    lat: z.preprocess(filled, degrees(90)),
    radius: z.coerce.number().pipe(z.literal(RADII)),
    label: z.string().trim().min(1, 'text.missing').max(LABEL_LIMIT, 'text.too-long'),
  }),
]);
export type FollowWish = z.output<typeof FollowWish>;

/** What somebody wants to follow no more. */
export const EndWish = z.object({ followId: z.uuid() });

/** What somebody follows, as their account shows it. */
export interface Followed {
  id: string;
  kind: FollowWish['kind'];
  /** The offer's title, or what they call the place; empty for a topic. */
  title: string;
  topic: string | null;
  radius: number | null;
  /** Where it is; null for a place. */
  href: string | null;
  feeds: Feeds;
}
