import './members.css';
import { useLocale, useTranslations } from 'next-intl';
import { type LogFilter, queryOf } from '@/lib/audit/model/log-filter';
import { Button } from '../ui/button';
import { Select } from '../ui/fields';

interface Props {
  base: string;
  filter: LogFilter;
  /** What who is chosen is called. */
  person: string | null;
}

/** Chooses entries of the log by what was done; who did it is chosen by their name in the log. */
export function LogFilterForm({ base, filter, person }: Props) {
  const t = useTranslations('audit.filter');
  const actions = useActions();
  return (
    <>
      <form className="member-search" method="get" action={base} aria-label={t('title')}>
        <Select
          name="action"
          label={t('action')}
          defaultValue={filter.action ?? ''}
          choices={[{ value: '', label: t('all') }, ...actions]}
        />
        {filter.person && <input type="hidden" name="person" value={filter.person} />}
        <Button type="submit" kind="secondary">
          {t('show')}
        </Button>
      </form>
      {filter.person && (
        <p>
          {person && t('person', { name: person })}{' '}
          <a href={base + queryOf({ action: filter.action })}>{t('everybody')}</a>
        </p>
      )}
    </>
  );
}

/** Everything that is written into the log, by its words. */
function useActions(): { value: string; label: string }[] {
  const locale = useLocale();
  const kinds: Record<string, Record<string, string>> = useTranslations('moderation').raw('actions');
  return Object.entries(kinds)
    .flatMap(([kind, deeds]) => Object.entries(deeds).map(([deed, label]) => ({ value: `${kind}.${deed}`, label })))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
