import './settings-form.css';
import { getTranslations } from 'next-intl/server';
import { ChoiceGroup } from '@/components/ui/choices';
import { ClientTexts } from '@/components/ui/client-texts';
import { TextArea } from '@/components/ui/fields';
import { PROSE_LIMIT } from '@/lib/surveys/model/page';
import { resultTimes, StoredSurvey, type SurveySettings } from '@/lib/surveys/model/survey';
import { library } from '@/lib/surveys/queries/library';
import type { SettingsFormProps } from '../../format';
import { carriedIn, fields } from '../model/settings';
import { QuestionsBuilder } from './lazily';
import { WhoAnswers } from './who-answers';

/** The part of the editor's form that makes a survey: what it asks, and who sees the results when. */
export default async function SurveySettingsForm({ actor, tenantSlug, settings: given, town }: SettingsFormProps) {
  const settings = given as SurveySettings;
  const [t, common, { questions }] = await Promise.all([
    getTranslations('formats.survey.settings'),
    getTranslations('common'),
    library(actor),
  ]);
  const carried = carriedIn(given);
  const optional = common('optional');
  return (
    <div className="survey-settings">
      {carried && <input type="hidden" name={fields.translations} value={carried} />}
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
          library={{
            questions: questions.map(({ question }) => question),
            keepAt: `/${tenantSlug}/manage/questions/keep`,
          }}
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
      <WhoAnswers settings={settings} />
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
