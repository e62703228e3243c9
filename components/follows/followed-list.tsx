import { useTranslations } from 'next-intl';
import type { Followed } from '@/lib/follows/model';
import type { Topic } from '@/lib/offers/model';
import { FoldedFeeds } from './feed-links';
import { FollowButton } from './follow-button';

interface Props {
  tenantSlug: string;
  followed: readonly Followed[];
  /** Where it goes on after one is ended. */
  back: string;
}

/** All that somebody follows, each with the way out. */
export function FollowedList({ tenantSlug, followed, back }: Props) {
  const t = useTranslations('follows');
  return (
    <section aria-labelledby="follows">
      <h2 id="follows">{t('heading')}</h2>
      <p>{followed.length > 0 ? t('help') : t('none')}</p>
      <ul className="identity__list">
        {followed.map((each) => (
          <li key={each.id}>
            <Item {...{ tenantSlug, each, back }} />
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${tenantSlug}/follow/place`}>{t('place.title')}</a>
      </p>
    </section>
  );
}

const OF = { offer: 'talk', thread: 'talk', topic: 'offers', place: 'place' } as const;

function Item({ tenantSlug, each, back }: { tenantSlug: string; each: Followed; back: string }) {
  const [t, topics] = [useTranslations('follows'), useTranslations('offers.topics')];
  const { id, kind, topic, radius, href, feeds } = each;
  const title = topic === null ? each.title : topics(topic as Topic);
  const name = t(`kinds.${kind}`, { title, metres: radius ?? 0 });
  return (
    <>
      <p className="identity__list-head">{href ? <a href={href}>{name}</a> : name}</p>
      <FollowButton tenantSlug={tenantSlug} what={{}} followId={id} back={back} begin="" named={title} />
      <FoldedFeeds {...feeds} of={OF[kind]} named={title} />
    </>
  );
}
