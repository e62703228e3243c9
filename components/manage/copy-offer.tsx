import { useTranslations } from 'next-intl';
import { TITLE_LIMIT } from '@/lib/offers/model';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { TextField } from '../ui/fields';

interface Props {
  action: string;
  offer: { id: string; title: string };
}

/** Makes a new draft that is like this offer. */
export function CopyOffer({ action, offer }: Props) {
  const t = useTranslations('manage.copy');
  return (
    <div className="manage__intro">
      <Details summary={t('title')}>
        <form className="stack" method="post" action={action}>
          <input type="hidden" name="offerId" value={offer.id} />
          <p>{t('text')}</p>
          <TextField
            id="copy-title"
            name="title"
            label={t('name')}
            defaultValue={t('like', { title: offer.title }).slice(0, TITLE_LIMIT)}
            maxLength={TITLE_LIMIT}
            required
          />
          <Button type="submit" kind="secondary">
            {t('confirm')}
          </Button>
        </form>
      </Details>
    </div>
  );
}
