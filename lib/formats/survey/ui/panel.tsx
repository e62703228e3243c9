import './results.css';
import './survey.css';
// Where no script fetches the form's part, nothing else would bring its look.
import './fields/choice-field.css';
import './fields/place-field.css';
import './fields/file-field.css';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { ClientTexts } from '@/components/ui/client-texts';
import { reasonOf } from '@/lib/errors';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { fieldsBefore } from '@/lib/identity/kept-form.next';
import { canChangeOffer } from '@/lib/offers/policy';
import { hasPlaces } from '@/lib/places/queries/extent';
import { ballotKey } from '@/lib/surveys/commands/ballot-key';
import { stampOf } from '@/lib/surveys/commands/guard';
import { isKiosk } from '@/lib/surveys/commands/kiosk';
import { kioskToken } from '@/lib/surveys/kiosk-cookie.next';
import { along } from '@/lib/surveys/model/along';
import { written } from '@/lib/surveys/model/ballot';
import { inLanguage, languageFor, languagesOf } from '@/lib/surveys/model/translation';
import { type SurveyPage, surveyPage } from '@/lib/surveys/queries';
import { closerLook } from '@/lib/surveys/results/closer-look';
import { publicPlaces } from '@/lib/surveys/results/public-places';
import type { PanelProps } from '../../format';
import { Asked } from './asked';
import { CloserLook } from './closer-look';
import { Kiosk } from './kiosk';
import { PlacesShown } from './places-shown';
import { Results } from './results';
import { SurveyPages } from './survey-pages';
import { TEXTS_OF_PEOPLE } from './texts-of-people';
import { Trial } from './trial';
import { LanguageLinks } from './words/language-links';
import { SpokenIn } from './words/spoken';

/** The survey on its page, in the language that somebody chose; an editor may try it, and a kiosk shows nothing else. */
export default async function SurveyPanel(props: PanelProps) {
  const { actor, tenantSlug, offerSlug, format, layers, query } = props;
  const path = `/${tenantSlug}/offers/${offerSlug}/${format.slug}`;
  const [typed, { basemap, bounds }, survey] = await Promise.all([
    fieldsBefore(tenantSlug, path),
    currentTenant(tenantSlug),
    surveyPage(actor, format, query.code),
  ]);
  const around = { tenantSlug, basemap, bounds, layers, hasPlaces: await hasPlaces(actor) };
  const language = languageFor(survey.settings, query[along.language] ?? query.lang, await getLocale());
  const spoken = inLanguage(survey.settings, language);
  const asked = { tenantId: actor.tenantId, formatId: format.id, settings: spoken.settings };
  const isAtKiosk = query.kiosk !== undefined && isKiosk(actor.tenantId, format.id, await kioskToken(tenantSlug));
  const mayTry = !isAtKiosk && canChangeOffer(actor).ok;
  const isTrial = mayTry && (query.trial ?? query[along.trial]) === '1';
  return (
    <ClientTexts of={TEXTS_OF_PEOPLE}>
      <SpokenIn language={language} missing={spoken.missing}>
        <SurveyPages json={JSON.stringify(spoken.settings.pages)}>
          <div className={isAtKiosk ? 'survey survey--kiosk' : 'survey'} id="survey">
            {mayTry && !isTrial && <TrialLink />}
            <LanguageLinks
              languages={languagesOf(survey.settings)}
              chosen={language}
              query={keptQuery(query, { isTrial, isAtKiosk })}
            />
            {isTrial ? (
              <Trial action={path} formatId={format.id} {...{ spoken, around }} sent={props.sent} />
            ) : isAtKiosk ? (
              <Kiosk {...{ path, format, query, typed, around, spoken }} />
            ) : (
              <>
                <Asked {...props} {...{ path, survey, spoken, typed, around, entry: await entryOf(props) }} />
                <Results {...{ tenantSlug, format, survey, spoken }}>
                  {survey.results && (
                    <>
                      <PlacesShown
                        {...{ settings: spoken.settings, around, code: query.code }}
                        address={`${path}/cells`}
                        places={await publicPlaces(asked)}
                      />
                      <CloserLook
                        {...{ settings: spoken.settings, results: survey.results, code: query.code }}
                        closer={await closerLook(asked, query)}
                      />
                    </>
                  )}
                </Results>
              </>
            )}
          </div>
        </SurveyPages>
      </SpokenIn>
    </ClientTexts>
  );

  /** What signs the ballots of an anonymous survey that is open, and when the page was made for guests. */
  async function entryOf({ actor, format }: PanelProps) {
    const isSigned = givesBallots(survey) && format.state === 'open';
    return {
      code: survey.settings.codes && query.code,
      ballotKey: isSigned ? written((await ballotKey(actor.tenantId, format.id)).publicKey) : undefined,
      stamp: actor.trust === 'guest' && !survey.settings.codes ? stampOf(format.id) : undefined,
    };
  }
}

const givesBallots = ({ settings, may }: SurveyPage) =>
  settings.anonymous && reasonOf(may.answer) !== 'survey.other-key';

async function TrialLink() {
  const t = await getTranslations('formats.survey.trial');
  return (
    <div className="no-print">
      <ButtonLink kind="secondary" small href="?trial=1">
        {t('start')}
      </ButtonLink>
    </div>
  );
}

/** What an address goes on saying in another language. */
const keptQuery = (
  { page, code }: PanelProps['query'],
  { isTrial, isAtKiosk }: { isTrial: boolean; isAtKiosk: boolean },
): Record<string, string> => ({
  ...(isTrial && { trial: '1' }),
  ...(isAtKiosk && { kiosk: '1' }),
  ...(code && { code }),
  ...(page && !isTrial && { page }),
});
