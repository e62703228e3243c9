import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { ClientTexts } from '@/components/ui/client-texts';
import { refusedFields } from '@/components/ui/refusal-note';
import { StoredSurvey } from '@/lib/surveys/model/survey';
import type { DeskProps } from '../../../format';
import { answersIn, type Typed } from '../given-before';
import { SurveyForm } from '../lazily';
import type { Surroundings } from '../surroundings';
import { SurveyPages } from '../survey-pages';
import { TEXTS_OF_PEOPLE } from '../texts-of-people';

/** The survey's own form, for who types in what others wrote on paper. */
export async function PaperForm({
  tenantSlug,
  format,
  address,
  query,
  typed,
  around,
}: DeskProps & Typed & { around: Surroundings }) {
  const t = await getTranslations('formats.survey.desk.paper');
  return (
    <div className="survey" id="survey">
      <h2>{t('title')}</h2>
      {query.paper === 'saved' && <Alert tone="success" title={t('saved')} loud />}
      <p>
        <a href={address}>{t('back')}</a>
      </p>
      <ClientTexts of={TEXTS_OF_PEOPLE}>
        <SurveyPages json={JSON.stringify(StoredSurvey.parse(format.settings).pages)}>
          <SurveyForm
            key={query.paper}
            action={`/${tenantSlug}/responses/paper`}
            formatId={format.id}
            draftName={null}
            given={typed && answersIn(typed)}
            start={query.page}
            seed={0}
            refused={[...refusedFields(query)]}
            locked={false}
            note={t('note')}
            around={around}
          />
        </SurveyPages>
      </ClientTexts>
    </div>
  );
}
