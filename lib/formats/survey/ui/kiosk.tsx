import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { ClientTexts } from '@/components/ui/client-texts';
import { refusedFields } from '@/components/ui/refusal-note';
import { StoredSurvey } from '@/lib/surveys/model/survey';
import type { PanelProps } from '../../format';
import { answersIn, type Typed } from './given-before';
import { KioskReturn } from './kiosk-return';
import { SurveyForm } from './lazily';
import type { Surroundings } from './surroundings';

/** The survey on a tablet at which many people answer one after the other: nothing else, and nothing of who was there. */
export async function Kiosk({
  tenantSlug,
  offerSlug,
  format,
  query,
  typed,
  around,
}: PanelProps & Typed & { around: Surroundings }) {
  const t = await getTranslations('formats.survey.kiosk');
  const path = `/${tenantSlug}/offers/${offerSlug}/${format.slug}`;
  const settings = StoredSurvey.parse(format.settings);
  const isDone = query.kiosk === 'done';
  return (
    <ClientTexts of={['formats.survey', 'map']}>
      <div className="survey survey--kiosk" id="survey">
        {isDone ? (
          <div id="survey-thanks" tabIndex={-1}>
            <Alert tone="success" title={t('thanks')}>
              {settings.thanks && <p className="survey-prose">{settings.thanks}</p>}
            </Alert>
          </div>
        ) : (
          <>
            {settings.intro && <p className="survey-prose">{settings.intro}</p>}
            <SurveyForm
              action={`/${tenantSlug}/responses/kiosk`}
              formatId={format.id}
              draftName={null}
              pages={settings.pages}
              given={typed && answersIn(typed)}
              start={query.page}
              seed={Math.floor(Math.random() * 2 ** 32)}
              refused={[...refusedFields(query)]}
              locked={format.state !== 'open'}
              note={t('note')}
              around={around}
            />
          </>
        )}
        <KioskReturn start={`${path}?kiosk=1`} isDone={isDone} />
        <form method="post" action={`/${tenantSlug}/responses/kiosk/end`} className="survey-kiosk__end">
          <Button kind="tertiary" small>
            {t('end')}
          </Button>
        </form>
      </div>
    </ClientTexts>
  );
}
