import { withAddresses } from '@/lib/markup/model/pictures';
import type { PublicLog } from '@/lib/moderation/queries/public-log';
import type { Speaker } from '@/lib/open-data/model/documents';
import type { CommentView } from '@/lib/realtime/model';
import type { OpenComments } from '../queries/open-comments';
import type { OpenOffer, WholeOffer } from '../queries/open-offers';
import type { CommentList, DecisionList, Offer, OfferInShort, OfferList, Part } from './schemas';

/** Where the answer stands: the platform's origin, the interface's root of this town, and the town's name in addresses. */
export interface Place extends Pick<Speaker, 'origin' | 'root' | 'self'> {
  tenant: { slug: string };
}

/** A page of a town's offers. */
export const offerList = (at: Place, { offers, next }: { offers: OpenOffer[]; next: string | null }): OfferList => ({
  offers: offers.map((offer) => inShort(at, offer)),
  ...paged(at, next),
});

const inShort = (at: Place, offer: OpenOffer): OfferInShort => ({
  ...{ id: offer.id, slug: offer.slug, title: offer.title, summary: offer.summary, topic: offer.topic },
  place: { label: offer.place.label, lon: offer.place.centre[0], lat: offer.place.centre[1] },
  ...datesOf(offer),
  published: offer.publishedAt.toISOString(),
  page: offerAddress(at, offer.slug),
  self: `${at.root}/offers/${offer.slug}`,
});

/** Everything that an offer's page says. In: a published one. */
export const offerDocument = (at: Place, offer: WholeOffer): Offer => ({
  ...inShort(at, { ...offer, publishedAt: offer.publishedAt ?? offer.opensAt }),
  description: describedIn(offer, at.origin),
  area: (offer.place.area ?? null) as Offer['area'],
  timeline: offer.timeline,
  documents: offer.documents.map(({ title, href, kind, bytes }) => ({
    ...{ title, kind, bytes },
    href: new URL(href, at.origin).href,
  })),
  contact: offer.contact,
  parts: offer.formats.map((part) => partOf(at, offer.slug, part)),
});

/** Who has the text alone finds its pictures by whole addresses. */
const describedIn = ({ description, pictures }: WholeOffer, origin: string): string =>
  withAddresses(description, (name) => {
    const picture = pictures.find((one) => one.name === name);
    return picture && new URL(picture.src, origin).href;
  });

function partOf(at: Place, offerSlug: string, part: WholeOffer['formats'][number]): Part {
  const { opens } = part;
  const own = `${at.root}/offers/${offerSlug}/parts/${part.slug}`;
  const isMap = opens.includes('annotate');
  return {
    ...{ id: part.id, slug: part.slug, title: part.title, format: part.format, activities: [...opens] },
    ...datesOf(part),
    ...{ contributions: part.contributions, requiredTrust: part.requiredTrust, residentsOnly: part.residentsOnly },
    page: `${offerAddress(at, offerSlug)}/${part.slug}`,
    ...(opens.includes('comment') && !isMap && { comments: `${own}/comments` }),
    ...(isMap && { entries: `${at.root}/collections/${offerSlug}.${part.slug}/items` }),
    ...(opens.includes('answer') && { results: `${own}/results` }),
  };
}

/** A page of a discussion. In: the path of the page on which it is read, and how that names one of its comments. */
export const commentList = (at: Place, page: string, { comments, next }: OpenComments): CommentList => ({
  comments: comments.map((comment) => commentOf(comment, page)),
  ...paged(at, next),
});

/** One comment. In: the address of the page on which it is read. */
export const commentOf = (comment: CommentView, page: string): CommentList['comments'][number] => ({
  ...{ id: comment.id, number: comment.seq, parent: comment.parentId, text: comment.text, posted: comment.postedAt },
  ...{ edited: comment.edited, author: comment.author.name, official: comment.author.official },
  ...{ agrees: comment.agrees, disagrees: comment.disagrees, warning: comment.warning ?? null },
  page: `${page}${page.includes('?') ? '&' : '?'}comment=${comment.id}`,
});

/** The address of an offer's page. */
export const offerAddress = ({ origin, tenant }: Pick<Place, 'origin' | 'tenant'>, offerSlug: string): string =>
  `${origin}/${tenant.slug}/offers/${offerSlug}`;

/** The address of the page of one of its parts. */
export const partAddress = (
  at: Pick<Place, 'origin' | 'tenant'>,
  { offer, part }: { offer: string; part: string },
): string => `${offerAddress(at, offer)}/${part}`;

/** A page of a town's public log. */
export const decisionList = (at: Place, { decisions, next }: PublicLog): DecisionList => ({
  decisions: decisions.map(({ id, outcome, kind, rule, day, offer, path }) => ({
    ...{ id, outcome, kind, rule, day, offer },
    page: `${at.origin}/${at.tenant.slug}${path}`,
  })),
  ...paged(at, next),
});

interface Dated {
  state: OpenOffer['state'];
  opensAt: Date;
  closesAt: Date;
}

/** A visitor gets no draft, so its state is none that the documents know. */
const datesOf = ({ state, opensAt, closesAt }: Dated) => ({
  state: state as Exclude<typeof state, 'draft'>,
  opens: opensAt.toISOString(),
  closes: closesAt.toISOString(),
});

/** Where the next page begins, as a word and as a link. */
export function paged({ self }: Pick<Place, 'self'>, next: string | null): Pick<OfferList, 'next' | 'links'> {
  const here = { href: self, rel: 'self', type: 'application/json' };
  if (next === null) return { next, links: [here] };
  const further = new URL(self);
  further.searchParams.set('cursor', next);
  return { next, links: [here, { href: further.href, rel: 'next', type: 'application/json' }] };
}
