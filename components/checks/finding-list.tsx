import './findings.css';
import { useTranslations } from 'next-intl';
import type { Finding } from '@/lib/checks/model/check';

interface Props {
  /** The text in which it was seen. */
  text: string;
  findings: readonly Seen[];
}

/** What a check saw, and what moderators learn besides. */
type Seen = Finding & {
  isPast?: boolean;
  group?: { text: string; size: number } | null;
  /** Said after its name. */
  note?: string | undefined;
};

/** What the checks saw in a text, each with its reason and the passage. */
export function FindingList({ text, findings }: Props) {
  const t = useTranslations('checks');
  const why = useWhy();
  if (findings.length === 0) return null;
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={finding.check}>
          <strong>{t(`names.${finding.check}`)}</strong>
          {finding.note && ` (${finding.note})`}
          {': '}
          {why(finding)}
          {finding.at && !finding.isPast && (
            <>
              {' '}
              <q>{text.slice(...finding.at)}</q>
            </>
          )}
          {finding.isPast && ` ${t('past')}`}
          {finding.group?.text && (
            <p className="findings__first">
              {t('group', { count: finding.group.size })} <q>{finding.group.text}</q>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The sentence of a finding. */
function useWhy() {
  const t = useTranslations('checks');
  return ({ code, facts: { language, ...facts } }: Finding) =>
    t(`why.${code}`, language === undefined ? facts : { ...facts, language: t(`languages.${language}`) });
}
