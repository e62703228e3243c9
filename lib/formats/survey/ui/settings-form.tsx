import './settings-form.css';
import { useTranslations } from 'next-intl';
import { ChoiceGroup } from '@/components/ui/choices';
import { ClientTexts } from '@/components/ui/client-texts';
import { TextArea, TextField } from '@/components/ui/fields';
import { PROSE_LIMIT } from '@/lib/surveys/model/page';
import {
  MOST_THRESHOLD,
  resultTimes,
  StoredSurvey,
  type SurveySettings,
  thresholdOf,
} from '@/lib/surveys/model/survey';
import type { FormTown } from '../../format';
import { fields, rules } from '../model/settings';
import { QuestionsBuilder } from './lazily';

/** The part of the editor's form that makes a survey: what it asks, and who sees the results when. */
export default function SurveySettingsForm({ settings, town }: { settings: SurveySettings; town: FormTown }) {
  const t = useTranslations('formats.survey.settings');
  const optional = useTranslations('common')('optional');
  return (
    <div className="survey-settings">
      <TextArea
        name={fields.intro}
        label={t('intro')}
        optional={optional}
        rows={3}
        maxLength={PROSE_LIMIT}
        defaultValue={settings.intro}
      />
      <ClientTexts of={['formats.survey', 'refusals', 'map']}>
        <QuestionsBuilder
          pages={StoredSurvey.parse(settings).pages}
          around={{ tenantSlug: town.slug, basemap: town.basemap, bounds: town.bounds, layers: [], hasPlaces: false }}
        />
      </ClientTexts>
      <ChoiceGroup
        name={fields.results}
        type="radio"
        legend={t('results')}
        choices={resultTimes.map((value) => ({ value, label: t(`resultTimes.${value}`) }))}
        chosen={[settings.results]}
        required
      />
      <TextField
        name={fields.threshold}
        type="number"
        min={1}
        max={MOST_THRESHOLD}
        label={t('threshold')}
        hint={t('thresholdHint')}
        defaultValue={thresholdOf(settings)}
      />
      <ChoiceGroup
        name={fields.rules}
        type="checkbox"
        legend={t('rules')}
        choices={rules.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
        chosen={rules.filter((rule) => settings[rule])}
      />
      <TextArea
        name={fields.thanks}
        label={t('thanks')}
        optional={optional}
        rows={3}
        maxLength={PROSE_LIMIT}
        defaultValue={settings.thanks}
      />
    </div>
  );
}
