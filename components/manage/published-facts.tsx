import { useTranslations } from 'next-intl';
import { Time } from '../ui/time';

interface Props {
  offer: { opensAt: Date; closesAt: Date; formats: readonly { id: string; title: string }[] };
}

/** When an offer opens and closes, and how one takes part. */
export function PublishedFacts({ offer }: Props) {
  const t = useTranslations('manage.publish');
  return (
    <dl className="publish__facts">
      <dt>{t('opens')}</dt>
      <dd>
        <Time at={offer.opensAt} show="moment" />
      </dd>
      <dt>{t('closes')}</dt>
      <dd>
        <Time at={offer.closesAt} show="moment" />
      </dd>
      <dt>{t('formats')}</dt>
      <dd>
        <ul>
          {offer.formats.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}
