import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';

interface Props {
  action: string;
  offer: { id: string; archivedAt: Date | null };
}

/** Lists an offer that is over in the archive, or takes it out again. */
export function ArchiveOffer({ action, offer }: Props) {
  const t = useTranslations('manage.archive');
  const isIn = offer.archivedAt !== null;
  return (
    <form className="publish" method="post" action={action}>
      <input type="hidden" name="offerId" value={offer.id} />
      <input type="hidden" name="archive" value={isIn ? 'no' : 'yes'} />
      <h2 className="publish__title">{t('title')}</h2>
      <p>{t(isIn ? 'isIn' : 'help')}</p>
      <Button type="submit" kind="secondary">
        {t(isIn ? 'takeOut' : 'putIn')}
      </Button>
    </form>
  );
}
