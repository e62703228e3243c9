import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FoldedFeeds } from '@/components/follows/feed-links';
import { FollowButton } from '@/components/follows/follow-button';
import { PlaceForm } from '@/components/follows/place-form';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { type Feeds, feedsOfOffer, feedsOfTown } from '@/lib/follows/model/feeds';
import { followableFrom } from '@/lib/follows/queries/followable';
import { type Followable, followOf } from '@/lib/follows/queries/followed';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import type { Topic } from '@/lib/offers/model';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('follows'))('choose'), robots: { index: false } };
}

/** What may be followed from where one came: the offer, the discussion, the topic, the place. */
export default async function FollowPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const [tenant, actor, t] = await Promise.all([currentTenant(slug), currentActor(slug), getTranslations()]);
  const of = query.entry ? 'entry' : query.part ? 'part' : 'offer';
  const id = String(query[of] ?? '');
  const what = await orNotFound(followableFrom(actor, of, id));
  const { lon, lat, topic } = what;
  const choices = choicesOf(slug, what, {
    thread: t('follows.begin.thread'),
    offer: t('follows.begin.offer'),
    topic: t('follows.begin.topic', { topic: t(`offers.topics.${topic as Topic}`) }),
    topicName: t(`offers.topics.${topic as Topic}`),
  });
  const ids = await Promise.all(
    choices.map(({ what: { kind: _, ...wish } }) => followOf(actor, wish as unknown as Followable)),
  );
  const back = `/${slug}/follow?${of}=${id}`;
  return (
    <div className="page identity">
      <Breadcrumb
        steps={[
          { href: `/${slug}`, label: tenant.name },
          { href: what.href, label: what.part ?? what.title },
        ]}
      />
      <h1>{t('follows.choose')}</h1>
      <RefusalNote query={query} />
      <p className="identity__lead">{t('follows.help')}</p>
      <ul className="identity__list">
        {choices.map(({ feeds, of, ...choice }, index) => (
          <li key={choice.begin}>
            <FollowButton tenantSlug={slug} {...choice} followId={ids[index] ?? null} back={back} />
            <FoldedFeeds {...feeds} of={of} named={choice.named} />
          </li>
        ))}
      </ul>
      <h2>{t('follows.place.here')}</h2>
      <PlaceForm tenantSlug={slug} id="here" label={what.place}>
        <input type="hidden" name="lon" value={lon} />
        <input type="hidden" name="lat" value={lat} />
      </PlaceForm>
      <p>
        <a href={`/${slug}/follow/place`}>{t('follows.place.title')}</a>
      </p>
      <p>
        <a href={`/${slug}/account/messages`}>{t('follows.title')}</a>
      </p>
    </div>
  );
}

interface Choice {
  begin: string;
  named: string;
  what: Record<string, string>;
  feeds: Feeds;
  of: 'talk' | 'offers';
}

/** The discussion where there is one, the offer, and its topic. */
function choicesOf(
  town: string,
  { offerId, threadId, topic, title, part, slug, partSlug, entry }: Awaited<ReturnType<typeof followableFrom>>,
  words: { thread: string; offer: string; topic: string; topicName: string },
): Choice[] {
  const talk: Choice[] = threadId
    ? [
        {
          ...{ begin: words.thread, named: part ?? '', what: { kind: 'thread', threadId }, of: 'talk' },
          feeds: feedsOfOffer(town, { offer: slug, part: partSlug, entry }),
        },
      ]
    : [];
  return [
    ...talk,
    {
      ...{ begin: words.offer, named: title, what: { kind: 'offer', offerId }, of: 'talk' },
      feeds: feedsOfOffer(town, { offer: slug }),
    },
    {
      ...{ begin: words.topic, named: words.topicName, what: { kind: 'topic', topic }, of: 'offers' },
      feeds: feedsOfTown(town, { topic: topic as Topic }),
    },
  ];
}
