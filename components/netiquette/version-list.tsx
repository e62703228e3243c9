import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';

interface Props {
  base: string;
  shown: number;
  versions: readonly { version: number; changesRules: boolean; publishedAt: Date }[];
}

/** All versions that ever were in force, the newest first. */
export function VersionList({ base, shown, versions }: Props) {
  const t = useTranslations('netiquette');
  if (versions.length < 2) return null;
  return (
    <section className="netiquette-versions" aria-labelledby="versions">
      <h2 id="versions">{t('versions')}</h2>
      <ul>
        {versions.map(({ version, changesRules, publishedAt }) => (
          <li key={version}>
            <a href={`${base}/${version}`} aria-current={version === shown ? 'page' : undefined}>
              {t.rich('since', { version, date: () => <Time at={publishedAt} /> })}
            </a>
            {!changesRules && <Badge>{t('wordsOnly')}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
