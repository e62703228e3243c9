import './publish-check.css';
import { useTranslations } from 'next-intl';
import type { OfferState } from '@/lib/offers/model';
import type { ResultView } from '@/lib/results/model';
import { Button, ButtonLink } from '../ui/button';

interface Props {
  action: string;
  offer: { id: string; state: OfferState };
  result: ResultView | null;
  publicPage: string;
}

/** The way of a result to the public, once something is said. */
export function ResultPublish({ action, offer, result, publicPage }: Props) {
  const t = useTranslations('manage.result');
  if (!result?.said || offer.state === 'draft') return null;
  return (
    <form className="publish" method="post" action={action}>
      <input type="hidden" name="offerId" value={offer.id} />
      <h2 className="publish__title">{t(result.publishedAt ? 'isPublic' : 'isDraft')}</h2>
      <p>{t(result.publishedAt ? 'changesShow' : 'then')}</p>
      <div className="buttons">
        {!result.publishedAt && (
          <Button type="submit" icon="check">
            {t('publish')}
          </Button>
        )}
        <ButtonLink kind="secondary" href={publicPage}>
          {t('look')}
        </ButtonLink>
      </div>
    </form>
  );
}
