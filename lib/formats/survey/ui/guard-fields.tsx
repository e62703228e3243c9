import { useTranslations } from 'next-intl';
import { TRAP } from '@/lib/surveys/model/guard';

/** What tells people from programs without asking them anything. */
export function GuardFields({ stamp }: { stamp: string }) {
  const t = useTranslations('formats.survey.form');
  return (
    <>
      <input type="hidden" name="stamp" value={stamp} />
      <div className="survey-trap" aria-hidden="true">
        <label htmlFor="survey-trap">{t('trap')}</label>
        <input id="survey-trap" name={TRAP} tabIndex={-1} autoComplete="off" />
      </div>
    </>
  );
}
