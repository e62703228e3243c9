import './version-list.css';
import { useFormatter, useTranslations } from 'next-intl';

interface Version {
  version: number;
  changedAt: Date;
  changedBy: string | null;
  /** What became another with it, below the format's `changes`; null where the format does not tell. */
  changes: readonly { code: string; facts: Record<string, string | number> }[] | null;
}

interface Props {
  /** The format's code. */
  format: string;
  /** The newest first. */
  versions: readonly Version[];
  /** Where each can be read, below its number. */
  base: string;
}

/** The versions of a format's settings: when, by whom, and what became another. */
export function VersionList({ format, versions, base }: Props) {
  const t = useTranslations('manage.format');
  const { dateTime } = useFormatter();
  if (versions.length === 0) return <p>{t('noVersions')}</p>;
  return (
    <ol className="versions" reversed>
      {versions.map(({ version, changedAt, changedBy, changes }) => {
        const date = dateTime(changedAt, { dateStyle: 'long', timeStyle: 'short' });
        return (
          <li key={version} value={version}>
            <h3>
              <a href={`${base}/${version}`}>{t('version', { number: version, date })}</a>
            </h3>
            <p className="versions__who">
              {version === 1
                ? t('published', { who: changedBy ?? t('nobody') })
                : t('changedBy', { who: changedBy ?? t('nobody') })}
            </p>
            <Changes format={format} changes={changes} />
          </li>
        );
      })}
    </ol>
  );
}

function Changes({ format, changes }: { format: string; changes: Version['changes'] }) {
  const t = useTranslations('manage.format');
  const texts = useTranslations('formats');
  if (changes === null) return <p>{t('changedSomehow')}</p>;
  if (changes.length === 0) return null;
  return (
    <ul>
      {changes.map(({ code, facts }) => (
        <li key={`${code} ${Object.values(facts).join(' ')}`}>{texts(`${format}.changes.${code}`, facts)}</li>
      ))}
    </ul>
  );
}
