import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { refusedFields } from '@/components/ui/refusal-note';
import type { OfferFormat } from '@/lib/offers/model';
import { languageField } from '@/lib/surveys/model/along';
import type { SurveySettings } from '@/lib/surveys/model/survey';
import { languagesOf, type Spoken } from '@/lib/surveys/model/translation';
import { answersIn, type Typed } from './given-before';
import { KioskReturn, SurveyForm } from './lazily';
import type { Surroundings } from './surroundings';
import { Intro } from './words/intro';

interface Props extends Typed {
  /** The path of the survey's page. */
  path: string;
  format: OfferFormat;
  query: Record<string, string | undefined>;
  around: Surroundings;
  spoken: Spoken<SurveySettings>;
}

/** The survey on a tablet at which many people answer one after the other: nothing else, and nothing of who was there. */
export async function Kiosk({ path, format, query, typed, around, spoken }: Props) {
  const t = await getTranslations('formats.survey.kiosk');
  const { settings, language } = spoken;
  const isDone = query.kiosk === 'done';
  return (
    <>
      {isDone ? (
        <div id="survey-thanks" tabIndex={-1}>
          <Alert tone="success" title={t('thanks')}>
            {settings.thanks && <p className="survey-prose">{settings.thanks}</p>}
          </Alert>
        </div>
      ) : (
        <>
          <Intro spoken={spoken} />
          <SurveyForm
            key={language}
            action={`/${around.tenantSlug}/responses/kiosk`}
            formatId={format.id}
            draftName={null}
            given={typed && answersIn(typed)}
            start={query.page}
            seed={Math.floor(Math.random() * 2 ** 32)}
            refused={[...refusedFields(query)]}
            locked={format.state !== 'open'}
            note={t('note')}
            around={around}
            fields={languageField(language, languagesOf(settings))}
          />
        </>
      )}
      <KioskReturn start={`${path}?kiosk=1`} isDone={isDone} />
      <form method="post" action={`/${around.tenantSlug}/responses/kiosk/end`} className="survey-kiosk__end">
        <Button kind="tertiary" small>
          {t('end')}
        </Button>
      </form>
    </>
  );
}
