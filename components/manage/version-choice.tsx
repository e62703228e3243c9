import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Select } from '../ui/fields';

interface Props {
  /** The newest first. */
  versions: readonly { version: number; changedAt: Date; changedBy: string | null }[];
  from: number;
  to: number;
}

/** Which two versions are laid side by side. */
export function VersionChoice({ versions, from, to }: Props) {
  const t = useTranslations('manage.compare');
  const { dateTime } = useFormatter();
  const choices = versions.map(({ version, changedAt, changedBy }) => ({
    value: String(version),
    label: t('version', {
      number: version,
      date: dateTime(changedAt, { dateStyle: 'medium', timeStyle: 'short' }),
      who: changedBy ?? t('nobody'),
    }),
  }));
  return (
    <form className="manage-form" method="get">
      <div className="manage-pair">
        <Select name="from" label={t('from')} choices={choices} defaultValue={String(from)} />
        <Select name="to" label={t('to')} choices={choices} defaultValue={String(to)} />
      </div>
      <div className="buttons">
        <Button type="submit" kind="secondary">
          {t('show')}
        </Button>
      </div>
    </form>
  );
}
