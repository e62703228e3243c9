import { type Narrowed, queryOf } from '@/lib/public-api/model/following';

/** Where a feed reader and a calendar read what somebody may follow: paths. */
export interface Feeds {
  feed: string;
  calendar: string;
}

/** A discussion: a part of an offer, or below an entry of its map. Names as in addresses. */
interface Talk {
  offer: string;
  part?: string | null | undefined;
  entry?: string | null | undefined;
}

/** Of an offer or a discussion in it, whose dates are the offer's. In: the town's name in addresses. */
export function feedsOfOffer(town: string, { offer, part, entry }: Talk): Feeds {
  const own = `/api/v1/${town}/offers/${offer}`;
  const talk = part ? `${own}/parts/${part}${entry ? `/entries/${entry}` : ''}` : own;
  return { feed: `${talk}/feed`, calendar: `${own}/calendar` };
}

/** Of a town, of one of its topics, or around a place. */
export const feedsOfTown = (town: string, narrowed: Narrowed = {}): Feeds => ({
  feed: `/api/v1/${town}/feed${queryOf(narrowed)}`,
  calendar: `/api/v1/${town}/calendar${queryOf(narrowed)}`,
});
