import { useTranslations } from 'next-intl';
import { type LogFilter, queryOf } from '@/lib/audit/model/log-filter';
import { ButtonLink } from '../ui/button';

/** The ways from one page of the log to the others, and to take it along. */
export function LogPages({ base, filter, next }: { base: string; filter: LogFilter; next: string | null }) {
  const t = useTranslations('audit.log');
  const { action, person, before } = filter;
  return (
    <div className="buttons">
      {next && (
        <ButtonLink kind="secondary" href={base + queryOf({ action, person, before: next })}>
          {t('older')}
        </ButtonLink>
      )}
      {before && (
        <ButtonLink kind="secondary" href={base + queryOf({ action, person })}>
          {t('newest')}
        </ButtonLink>
      )}
      <ButtonLink kind="tertiary" icon="document" href={`${base}/file${queryOf({ action, person })}`}>
        {t('file')}
      </ButtonLink>
    </div>
  );
}
