import './survey.css';
import { getTranslations } from 'next-intl/server';
import { ClientTexts } from '@/components/ui/client-texts';
import { refusedFields } from '@/components/ui/refusal-note';
import { surveyPage } from '@/lib/surveys/queries';
import type { PanelProps } from '../../format';
import { LiveResults } from './live-results';
import { ResultsLater } from './results-later';
import { SurveyForm } from './survey-form';
import { SurveyState } from './survey-state';

/** The survey on its page: where it stands, the questions for who may answer, the results for who may see them. */
export default async function SurveyPanel({ actor, tenantSlug, format, query }: PanelProps) {
  const survey = await surveyPage(actor, format);
  const { settings, may, results, head } = survey;
  const t = await getTranslations('formats.survey');
  const draftName = `${tenantSlug}:${format.id}`;
  return (
    <ClientTexts of={['formats.survey']}>
      <div className="survey" id="survey">
        <SurveyState format={format} survey={survey} place={{ tenantSlug, draftName }} />
        {isOffered(may.answer, format.state) && (
          <>
            {settings.intro && <p className="survey-prose">{settings.intro}</p>}
            <SurveyForm
              action={`/${tenantSlug}/responses`}
              formatId={format.id}
              draftName={draftName}
              questions={settings.questions}
              given={null}
              refused={[...refusedFields(query)]}
              locked={format.state !== 'open'}
              note={actor.memberId === null ? t('form.signIn') : t('form.once')}
            />
          </>
        )}
        {results ? (
          <LiveResults
            tenantSlug={tenantSlug}
            start={{ threadId: format.threadId, head, results }}
            questions={settings.questions}
            running={format.state === 'open'}
          />
        ) : (
          <ResultsLater verdict={may.seeResults} closesAt={format.closesAt} />
        )}
      </div>
    </ClientTexts>
  );
}

/** Questions are shown to who may answer, may after signing in, or prepares the survey. */
function isOffered(answer: { ok: true } | { ok: false; code: string }, state: string): boolean {
  if (answer.ok || state === 'draft' || state === 'announced') return true;
  return answer.code === 'sign-in.needed';
}
