import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Details } from '../ui/details';

/** Throws a draft away, asked twice. */
export function DiscardDraft({ action, offerId }: { action: string; offerId: string }) {
  const t = useTranslations('manage.discard');
  return (
    <div className="manage__intro">
      <Details summary={t('title')}>
        <form className="stack" method="post" action={action}>
          <input type="hidden" name="offerId" value={offerId} />
          <p>{t('text')}</p>
          <Button type="submit" kind="secondary">
            {t('confirm')}
          </Button>
        </form>
      </Details>
    </div>
  );
}
