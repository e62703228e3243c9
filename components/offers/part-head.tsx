import './part-head.css';
import { useTranslations } from 'next-intl';
import { Alert } from '../ui/alert';
import { useMarked } from '../ui/use-marked';
import { FormatName } from './format-name';
import { LanguageNote } from './language-note';
import { type Dates, Period, StateBadge } from './state-badge';

interface Props {
  code: string;
  title: string;
  dates: Dates;
  /** The offer's, so that who came by a link knows what it is about. */
  summary: string;
  /** The language of both. */
  written: string;
}

/** The beginning of a format's page: what is asked, in which offer, until when. Its panel says why somebody cannot take part. */
export function PartHead({ code, title, dates, summary, written }: Props) {
  const t = useTranslations('offers.part');
  const marked = useMarked(written);
  return (
    <header className="part-head">
      <p className="part-head__kind">
        <FormatName code={code} />
        <span className="fact">
          <StateBadge state={dates.state} />
          <Period {...dates} />
        </span>
      </p>
      <h1 className="part-head__title" {...marked}>
        {title}
      </h1>
      <p className="part-head__summary" {...marked}>
        {summary}
      </p>
      <LanguageNote written={written} />
      {dates.state === 'draft' && <Alert tone="warning" title={t('draft')} />}
    </header>
  );
}
