import type { Translate } from '@/lib/text';
import type { OpenEntry } from '../queries/newest-around';
import type { OpenContribution } from '../queries/newest-contributions';
import type { OpenOffer, WholeOffer } from '../queries/open-offers';
import type { Feed, FeedEntry } from '../writers/atom';
import type { CalendarEvent } from '../writers/calendar';
import type { Narrowed } from './following';

/** The town, its pages' origin, and in which words the feed speaks. */
export interface Speaker {
  tenant: { slug: string; name: string; connectedAt: Date; contact: { office: string } };
  origin: string;
  self: string;
  language: string;
  say: Translate;
  /** The name of a topic. */
  topicName: Translate;
}

const pageOf = ({ origin, tenant }: Speaker, path = '') => `${origin}/${tenant.slug}${path}`;

const aroundOf = (at: Speaker): Pick<Feed, 'self' | 'author' | 'language'> => ({
  self: at.self,
  author: at.tenant.name,
  language: at.language,
});

/** A town's feed: what was published last, all of it, on a topic or around a place, where entries of maps are among it. */
export const offersFeed = (
  at: Speaker,
  found: { offers: readonly OpenOffer[]; around?: readonly OpenEntry[] },
  narrowed: Narrowed = {},
): Feed => ({
  ...aroundOf(at),
  page: pageOf(at),
  title: `${at.say('feeds.offers', { town: at.tenant.name })}${narrowedName(at, narrowed)}`,
  begun: at.tenant.connectedAt.toISOString(),
  entries: [
    ...found.offers.map(({ id, slug, title, summary, publishedAt }) => ({
      ...{ id, title, text: summary, page: pageOf(at, `/offers/${slug}`), author: at.tenant.name },
      ...{ published: publishedAt.toISOString(), updated: publishedAt.toISOString() },
    })),
    ...(found.around ?? []).map((entry) => entryOf(at, pageOf(at, `/offers/${entry.offer}`), entry)),
  ].sort((one, other) => (one.published < other.published ? 1 : -1)),
});

/** To what a feed or a calendar is narrowed, behind its title. No place is named in it: it has none that is public. */
export const narrowedName = ({ say, topicName }: Speaker, { topic, around }: Narrowed): string =>
  [...(topic ? [topicName(topic)] : []), ...(around ? [say('feeds.around', { metres: around.radius })] : [])]
    .map((name) => ` · ${name}`)
    .join('');

/** The feed of an offer, or of one part of it: what was said last. */
export function talkFeed(
  at: Speaker,
  { offer, part, entry }: { offer: WholeOffer; part?: { slug: string; title: string }; entry?: string },
  contributions: readonly OpenContribution[],
): Feed {
  const page = pageOf(at, `/offers/${offer.slug}`);
  return {
    ...aroundOf(at),
    page: part ? `${page}/${part.slug}${entry ? `?annotation=${entry}` : ''}` : page,
    title: at.say(entry ? 'feeds.entry' : 'feeds.talk', {
      title: part ? `${part.title} · ${offer.title}` : offer.title,
    }),
    begun: (offer.publishedAt ?? offer.opensAt).toISOString(),
    entries: contributions.map((contribution) => entryOf(at, page, contribution)),
  };
}

function entryOf({ say }: Speaker, page: string, said: OpenContribution): FeedEntry {
  const { id, kind, entry, author, posted, edited } = said;
  const query = [...(entry ? [`annotation=${entry}`] : []), ...(kind === 'comment' ? [`comment=${id}`] : [])];
  return {
    ...{ id, author, text: said.text, published: posted, updated: edited ?? posted },
    title: say(`feeds.${kind}`, { author, part: said.partTitle }),
    page: `${page}/${said.part}?${query.join('&')}`,
  };
}

/** What of an offer stands in a calendar: how long one can take part, in parts too where that differs, and its steps. */
export function eventsOf(at: Speaker, offer: Dated): CalendarEvent[] {
  const page = pageOf(at, `/offers/${offer.slug}`);
  const shared = { place: offer.place.label, centre: offer.place.centre, stamp: offer.publishedAt ?? offer.opensAt };
  const differs = (part: Dated['formats'][number]) =>
    part.opensAt.getTime() !== offer.opensAt.getTime() || part.closesAt.getTime() !== offer.closesAt.getTime();
  return [
    { ...shared, uid: offer.id, title: offer.title, text: offer.summary, page, when: spanOf(offer) },
    ...offer.formats.filter(differs).map((part) => ({
      ...{ ...shared, uid: part.id, title: `${part.title} · ${offer.title}`, text: '', when: spanOf(part) },
      page: `${page}/${part.slug}`,
    })),
    ...offer.timeline.map(({ date, title, text = '' }, index) => ({
      ...{ ...shared, uid: `${offer.id}-${date}-${index}`, title: `${title} · ${offer.title}`, text, page },
      when: { day: date },
    })),
  ];
}

interface Dated
  extends Omit<OpenOffer, 'publishedAt' | 'topic' | 'state'>,
    Pick<WholeOffer, 'timeline' | 'publishedAt'> {
  formats: readonly Pick<WholeOffer['formats'][number], 'id' | 'slug' | 'title' | 'opensAt' | 'closesAt'>[];
}

const spanOf = ({ opensAt, closesAt }: { opensAt: Date; closesAt: Date }) => ({ from: opensAt, to: closesAt });
