import './survey.css';
import './fields/choice-field.css';
import './fields/place-field.css';
import './fields/file-field.css';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { ClientTexts } from '@/components/ui/client-texts';
import { hasPlaces } from '@/lib/places/queries/extent';
import { surveyPage } from '@/lib/surveys/queries';
import type { EmbedProps } from '../../format';
import { SurveyForm } from './lazily';
import { SurveyPages } from './survey-pages';
import { SurveyState } from './survey-state';
import { TEXTS_OF_PEOPLE } from './texts-of-people';

/**
 * The survey in a frame on another site. What is filled in there is sent to a page of its own, where one signs in. What
 * is anonymous or needs a code begins there, since a frame keeps nothing.
 */
export default async function EmbeddedSurvey({ actor, town, format, path }: EmbedProps) {
  const [survey, t] = await Promise.all([surveyPage(actor, format), getTranslations('formats.survey')]);
  const { settings } = survey;
  if (format.state !== 'open') return <SurveyState format={format} survey={survey} drafts={[]} />;
  return (
    <ClientTexts of={TEXTS_OF_PEOPLE}>
      <div className="survey" id="survey">
        {settings.intro && <p className="survey-prose">{settings.intro}</p>}
        {settings.anonymous || settings.codes ? (
          <ButtonLink href={path} target="_blank" rel="noopener">
            {t('entry.go')}
          </ButtonLink>
        ) : (
          <SurveyPages json={JSON.stringify(settings.pages)}>
            <SurveyForm
              action={`/${town.slug}/responses`}
              target="_blank"
              formatId={format.id}
              draftName={null}
              given={null}
              start={undefined}
              seed={Math.floor(Math.random() * 2 ** 32)}
              refused={[]}
              locked={false}
              note={t('form.signIn')}
              around={{ tenantSlug: town.slug, ...town, layers: [], hasPlaces: await hasPlaces(actor) }}
            />
          </SurveyPages>
        )}
      </div>
    </ClientTexts>
  );
}
