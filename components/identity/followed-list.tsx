import { useTranslations } from 'next-intl';
import { FollowButton } from '../offers/follow-button';

interface Props {
  tenantSlug: string;
  offers: readonly { id: string; slug: string; title: string }[];
}

/** The offers that somebody follows, each with the way out. */
export function FollowedList({ tenantSlug, offers }: Props) {
  const t = useTranslations('offers.follow');
  return (
    <section aria-labelledby="follows">
      <h2 id="follows">{t('heading')}</h2>
      <p>{offers.length > 0 ? t('help') : t('none')}</p>
      <ul>
        {offers.map(({ id, slug, title }) => (
          <li key={id}>
            <a href={`/${tenantSlug}/offers/${slug}`}>{title}</a>
            <FollowButton
              tenantSlug={tenantSlug}
              offerId={id}
              following
              back={`/${tenantSlug}/account#follows`}
              named={title}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
