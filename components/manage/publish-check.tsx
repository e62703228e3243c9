import './publish-check.css';
import { useTranslations } from 'next-intl';
import type { Problem } from '@/lib/errors';
import type { OfferState } from '@/lib/offers/model';
import { Alert } from '../ui/alert';
import { Button, ButtonLink } from '../ui/button';
import { PublishedFacts } from './published-facts';

interface Props {
  offer: Published;
  gaps: readonly Problem[];
  /** The address of the offer's pages in the manage area, and of the one that residents see. */
  base: string;
  publicPage: string;
  /** Whether a second person has to agree. */
  fourEyes: boolean;
}

interface Published {
  id: string;
  state: OfferState;
  opensAt: Date;
  closesAt: Date;
  publishedAt: Date | null;
  formats: readonly { id: string; title: string }[];
}

/** What is missing; and where nothing is, what will happen, and the button. */
export function PublishCheck({ offer, gaps, base, publicPage, fourEyes }: Props) {
  const t = useTranslations('manage.publish');
  if (offer.publishedAt) return <IsPublic offer={offer} publicPage={publicPage} />;
  if (gaps.length > 0) return <Missing gaps={gaps} base={base} />;
  return (
    <form className="publish" method="post" action={`${base}/publish/${fourEyes ? 'plan' : 'confirm'}`}>
      <input type="hidden" name="offerId" value={offer.id} />
      <h2 className="publish__title">{t('ready')}</h2>
      <PublishedFacts offer={offer} />
      <p>{t(fourEyes ? 'thenSecond' : 'then')}</p>
      <div className="buttons">
        <Button type="submit" icon="check">
          {t(fourEyes ? 'ask' : 'confirm')}
        </Button>
        <ButtonLink kind="secondary" href={publicPage}>
          {t('preview')}
        </ButtonLink>
      </div>
    </form>
  );
}

function Missing({ gaps, base }: { gaps: readonly Problem[]; base: string }) {
  const t = useTranslations();
  return (
    <Alert tone="info" title={t('manage.publish.missing', { count: gaps.length })}>
      <ul>
        {gaps.map(({ field, code }) => (
          <li key={field}>
            <a href={field === 'formats' ? `${base}/formats` : `${base}#${field}`}>{t(`refusals.${code}`)}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function IsPublic({ offer, publicPage }: { offer: Published; publicPage: string }) {
  const t = useTranslations('manage.publish');
  return (
    <div className="publish">
      <h2 className="publish__title">{t('isPublic')}</h2>
      <PublishedFacts offer={offer} />
      <p>{t(`state.${offer.state}`)}</p>
      <div className="buttons">
        <ButtonLink href={publicPage}>{t('look')}</ButtonLink>
      </div>
    </div>
  );
}
