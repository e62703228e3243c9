import { useTranslations } from 'next-intl';
import { Time } from '../ui/time';

interface Props {
  page: string;
  versions: readonly { version: number; validFrom: Date }[];
  chosen: number | undefined;
}

/** What a text was before, each version to be taken into the editor again. */
export function TextVersions({ page, versions, chosen }: Props) {
  const t = useTranslations('town.texts');
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('versions')}</h2>
      <ul>
        {versions.map(({ version, validFrom }) => (
          <li key={version}>
            <a href={`${page}?version=${version}`} aria-current={version === chosen ? 'true' : undefined}>
              {t('version', { version })}
            </a>
            {', '}
            <Time at={validFrom} />
          </li>
        ))}
      </ul>
    </section>
  );
}
