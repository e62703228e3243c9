import type { Actor } from '@/lib/actor';
import type { OfferFormat } from '@/lib/offers/model';
import { newestContributions } from './newest-contributions';

/** So much a frame on another site shows. */
const SHOWN = 20;

/** What was said last in a part, with the paths at which it is read. In: the part, which the actor has reached, and its page. */
export async function saidIn(actor: Actor, { offerId, slug: part }: OfferFormat, path: string) {
  const said = await newestContributions(actor, { offerId, part, limit: SHOWN });
  return said.map(({ id, kind, entry, text, author, posted }) => {
    const query = [...(entry ? [`annotation=${entry}`] : []), ...(kind === 'comment' ? [`comment=${id}`] : [])];
    return { id, text, author, posted, href: `${path}?${query.join('&')}` };
  });
}
