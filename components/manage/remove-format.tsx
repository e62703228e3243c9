import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Details } from '../ui/details';

interface Props {
  action: string;
  offerId: string;
  instance: { id: string; title: string; contributions: number };
}

/** Takes a format out of its offer, asked twice; or says why that is not possible any more. */
export function RemoveFormat({ action, offerId, instance }: Props) {
  const t = useTranslations('manage.format');
  if (instance.contributions > 0) return <p className="manage__intro kern-hint">{t('stays')}</p>;
  return (
    <div className="manage__intro">
      <Details summary={t('remove')}>
        <form className="stack" method="post" action={action}>
          <input type="hidden" name="offerId" value={offerId} />
          <input type="hidden" name="formatId" value={instance.id} />
          <p>{t('removeText', { title: instance.title })}</p>
          <Button type="submit" kind="secondary">
            {t('removeConfirm')}
          </Button>
        </form>
      </Details>
    </div>
  );
}
