import './survey.css';
// Where no script fetches the form's part, nothing else would bring its look.
import './fields/choice-field.css';
import './fields/place-field.css';
import './fields/file-field.css';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '@/components/ui/button';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { fieldsBefore } from '@/lib/identity/kept-form.next';
import { hasPlaces } from '@/lib/places/queries/extent';
import { settings as platform } from '@/lib/settings';
import { StoredSurvey } from '@/lib/surveys/model/survey';
import { codeSheets } from '@/lib/surveys/queries/code-sheets';
import { filesOfAnswers } from '@/lib/surveys/queries/files';
import type { DeskProps } from '../../format';
import { CodeSheets, CodesForm } from './desk/codes';
import { EmbedLine } from './desk/embed-line';
import { PaperForm } from './desk/paper-form';
import { SentFiles } from './desk/sent-files';

/** What staff does with a survey: sheets of codes, questionnaires on paper, a tablet in the town hall. */
export default async function SurveyDesk(props: DeskProps) {
  const { actor, tenantSlug, format, address, query } = props;
  if (query.paper) {
    const { basemap, bounds } = await currentTenant(tenantSlug);
    const around = { tenantSlug, basemap, bounds, layers: [], hasPlaces: await hasPlaces(actor) };
    return <PaperForm {...props} around={around} typed={await fieldsBefore(tenantSlug, address)} />;
  }
  const settings = StoredSurvey.parse(format.settings);
  const t = await getTranslations('formats.survey.desk');
  return (
    <div className="survey-desk">
      <h2>{t('title')}</h2>
      <section aria-labelledby="codes">
        <h3 id="codes">{t('codes.title')}</h3>
        {settings.codes ? (
          <>
            <p>{t('codes.text')}</p>
            <CodesForm action={`/${tenantSlug}/responses/codes`} formatId={format.id} />
            <CodeSheets sheets={await codeSheets(actor, format.id)} />
          </>
        ) : (
          <p>{t('codes.off')}</p>
        )}
      </section>
      <section aria-labelledby="paper">
        <h3 id="paper">{t('paper.title')}</h3>
        <p>{t('paper.text')}</p>
        {format.state === 'open' || format.state === 'closed' ? (
          <ButtonLink href={`${address}?paper=1#survey`} kind="secondary">
            {t('paper.start')}
          </ButtonLink>
        ) : (
          <p className="kern-hint">{t('paper.closed')}</p>
        )}
      </section>
      <SentFiles tenantSlug={tenantSlug} files={await filesOfAnswers(actor, format.id)} />
      <EmbedLine
        address={new URL(`/${tenantSlug}/embed/${props.offerSlug}/${format.slug}`, platform().publicUrl).href}
        title={format.title}
      />
      <Kiosk
        action={`/${tenantSlug}/responses/kiosk/open`}
        formatId={format.id}
        may={format.state === 'open' && !settings.codes}
      />
    </div>
  );
}

function Kiosk({ action, formatId, may }: { action: string; formatId: string; may: boolean }) {
  const t = useTranslations('formats.survey.desk.kiosk');
  return (
    <section aria-labelledby="kiosk">
      <h3 id="kiosk">{t('title')}</h3>
      <p>{t('text')}</p>
      {may ? (
        <form method="post" action={action}>
          <input type="hidden" name="formatId" value={formatId} />
          <Button kind="secondary">{t('start')}</Button>
        </form>
      ) : (
        <p className="kern-hint">{t('off')}</p>
      )}
    </section>
  );
}
