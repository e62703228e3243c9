import { useTranslations } from 'next-intl';
import { ChoiceGroup } from '@/components/ui/choices';
import { TextField } from '@/components/ui/fields';
import { MOST_THRESHOLD, type SurveySettings } from '@/lib/surveys/model/survey';
import { fields, rules } from '../model/settings';

/** The editor's fields of who answers, and how they are protected. */
export function WhoAnswers({ settings }: { settings: SurveySettings }) {
  const t = useTranslations('formats.survey.settings');
  const optional = useTranslations('common')('optional');
  return (
    <>
      <TextField
        name={fields.threshold}
        type="number"
        min={1}
        max={MOST_THRESHOLD}
        label={t('threshold')}
        hint={t('thresholdHint')}
        optional={optional}
        defaultValue={settings.threshold}
      />
      <ChoiceGroup
        name={fields.rules}
        type="checkbox"
        legend={t('rules')}
        choices={rules.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
        chosen={rules.filter((rule) => settings[rule])}
      />
    </>
  );
}
