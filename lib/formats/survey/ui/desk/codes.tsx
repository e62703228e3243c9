import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/fields';
import { type CodeSheet, MOST_CODES } from '@/lib/surveys/model/invitation';

/** Where an editor says how many codes are needed, and gets them as a file. */
export function CodesForm({ action, formatId }: { action: string; formatId: string }) {
  const t = useTranslations('formats.survey.desk.codes');
  return (
    <form method="post" action={action} className="survey-desk__form">
      <input type="hidden" name="formatId" value={formatId} />
      <TextField name="sheet" label={t('name')} hint={t('nameHint')} maxLength={80} required />
      <TextField
        name="count"
        type="number"
        min={1}
        max={MOST_CODES}
        label={t('count')}
        hint={t('countHint')}
        defaultValue={100}
        required
      />
      <Button kind="secondary">{t('print')}</Button>
    </form>
  );
}

/** The sheets that were printed. */
export function CodeSheets({ sheets }: { sheets: readonly CodeSheet[] }) {
  const t = useTranslations('formats.survey.desk.codes');
  const format = useFormatter();
  if (sheets.length === 0) return null;
  return (
    <table className="survey-desk__sheets">
      <caption>{t('sheets')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sheet')}</th>
          <th scope="col">{t('made')}</th>
          <th scope="col">{t('number')}</th>
        </tr>
      </thead>
      <tbody>
        {sheets.map(({ sheet, madeAt, count }) => (
          <tr key={sheet}>
            <th scope="row">{sheet}</th>
            <td>{format.dateTime(madeAt, { dateStyle: 'medium' })}</td>
            <td>{format.number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
