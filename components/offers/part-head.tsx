import './part-head.css';
import { useFormatter, useTranslations } from 'next-intl';
import { Alert } from '../ui/alert';
import { FormatName } from './format-name';
import { type Dates, Period, StateBadge } from './state-badge';

interface Props {
  code: string;
  title: string;
  dates: Dates;
  /** The offer's, so that who came by a link knows what it is about. */
  summary: string;
}

/** The beginning of a format's page: what is asked, in which offer, and whether one can take part now. */
export function PartHead({ code, title, dates, summary }: Props) {
  return (
    <header className="part-head">
      <p className="part-head__kind">
        <FormatName code={code} />
        <span className="fact">
          <StateBadge state={dates.state} />
          <Period {...dates} />
        </span>
      </p>
      <h1 className="part-head__title">{title}</h1>
      <p className="part-head__summary">{summary}</p>
      <NotNow {...dates} />
    </header>
  );
}

function NotNow({ state, opensAt, closesAt }: Dates) {
  const t = useTranslations('offers.part');
  const format = useFormatter();
  if (state === 'open') return null;
  if (state === 'draft') return <Alert tone="warning" title={t('draft')} />;
  const date = format.dateTime(state === 'announced' ? opensAt : closesAt, { dateStyle: 'long' });
  return <Alert title={t(state, { date })} />;
}
