import './offer-head.css';
import { useTranslations } from 'next-intl';
import type { Topic } from '@/lib/offers/model';
import { Alert } from '../ui/alert';
import { Icon } from '../ui/icon';
import { useMarked } from '../ui/use-marked';
import { VisuallyHidden } from '../ui/visually-hidden';
import { LanguageNote } from './language-note';
import { type Dates, Period, StateBadge } from './state-badge';

interface Props extends Dates {
  title: string;
  summary: string;
  topic: string;
  place: string;
  /** The language of its texts. */
  written: string;
}

/** The beginning of an offer's page: what, where, until when. */
export function OfferHead({ title, summary, topic, place, written, ...dates }: Props) {
  const t = useTranslations('offers');
  const marked = useMarked(written);
  return (
    <header className="offer-head">
      {dates.state === 'draft' && (
        <Alert tone="warning" title={t('draftNote.title')}>
          {t('draftNote.text')}
        </Alert>
      )}
      <p className="offer-head__topic">{t(`topics.${topic as Topic}`)}</p>
      <h1 className="offer-head__title" {...marked}>
        {title}
      </h1>
      <p className="offer-head__summary" {...marked}>
        {summary}
      </p>
      <LanguageNote written={written} />
      <div className="offer-head__facts">
        <span className="fact">
          <StateBadge state={dates.state} />
          <Period {...dates} />
        </span>
        <span className="fact">
          <Icon name="map" size="small" />
          <VisuallyHidden>{t('place')}: </VisuallyHidden>
          {place}
        </span>
      </div>
    </header>
  );
}
