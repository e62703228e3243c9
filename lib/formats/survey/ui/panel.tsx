import './results.css';
import './survey.css';
// Where no script fetches the form's part, nothing else would bring its look.
import './fields/choice-field.css';
import './fields/place-field.css';
import './fields/file-field.css';
import { getTranslations } from 'next-intl/server';
import { ClientTexts } from '@/components/ui/client-texts';
import { RefusalNote, refusedFields } from '@/components/ui/refusal-note';
import type { Actor } from '@/lib/actor';
import type { Verdict } from '@/lib/errors';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { fieldsBefore } from '@/lib/identity/kept-form.next';
import { detourOf } from '@/lib/identity/model/detour';
import type { OfferFormat, OfferState } from '@/lib/offers/model';
import { hasPlaces } from '@/lib/places/queries/extent';
import { ballotKey } from '@/lib/surveys/commands/ballot-key';
import { stampOf } from '@/lib/surveys/commands/guard';
import { isKiosk } from '@/lib/surveys/commands/kiosk';
import { kioskToken } from '@/lib/surveys/kiosk-cookie.next';
import { written } from '@/lib/surveys/model/ballot';
import { questionsOf } from '@/lib/surveys/model/page';
import { type SurveySettings, thresholdOf } from '@/lib/surveys/model/survey';
import { surveyPage } from '@/lib/surveys/queries';
import { closerLook } from '@/lib/surveys/results/closer-look';
import type { PanelProps } from '../../format';
import { AnonymityNote } from './anonymity-note';
import { CloserLook } from './closer-look';
import { CodeEntry } from './code-entry';
import { answersIn } from './given-before';
import { Kiosk } from './kiosk';
import { LiveResults, SurveyForm } from './lazily';
import { ResultsLater } from './results-later';
import { SurveyState } from './survey-state';

/** The survey on its page: where it stands, the questions for who may answer, the results for who may see them. */
export default async function SurveyPanel(props: PanelProps) {
  const { actor, tenantSlug, offerSlug, format, layers, query } = props;
  const path = `/${tenantSlug}/offers/${offerSlug}/${format.slug}`;
  const typed = await fieldsBefore(tenantSlug, path);
  const { basemap, bounds } = await currentTenant(tenantSlug);
  const around = { tenantSlug, basemap, bounds, layers, hasPlaces: await hasPlaces(actor) };
  if (query.kiosk && isKiosk(actor.tenantId, format.id, await kioskToken(tenantSlug))) {
    return <Kiosk {...props} {...{ typed, around }} />;
  }
  const survey = await surveyPage(actor, format, query.code);
  const { settings, may, results, head } = survey;
  const t = await getTranslations('formats.survey');
  const asked = { tenantId: actor.tenantId, formatId: format.id, settings };
  const closer = results && (await closerLook(asked, query));
  // Nobody else on this browser finds it; over a sign-in the server keeps what was typed.
  const draftOf = (person: string) => `${tenantSlug}:${format.id}:${person}`;
  const draftName = draftOf((settings.codes && query.code) || (actor.memberId ?? VISITOR));
  return (
    <ClientTexts of={['formats.survey', 'map']}>
      <div className="survey" id="survey">
        {!isShownElsewhere(query.refused, survey.hasAnswered) && <RefusalNote query={query} />}
        <SurveyState format={format} survey={survey} drafts={[draftName, draftOf(VISITOR)]} />
        {needsCode(may.answer) && <CodeEntry path={path} wrong={query.code} />}
        {isOffered(may.answer, format.state) && (
          <>
            {settings.intro && <p className="survey-prose">{settings.intro}</p>}
            {settings.anonymous && <AnonymityNote />}
            <SurveyForm
              action={`/${tenantSlug}/responses`}
              formatId={format.id}
              draftName={draftName}
              pages={settings.pages}
              given={typed && answersIn(typed)}
              start={query.page}
              seed={Math.floor(Math.random() * 2 ** 32)}
              refused={[...refusedFields(query)]}
              locked={format.state !== 'open'}
              note={settings.codes ? t('form.onceByCode') : may.answer.ok ? t('form.once') : t('form.signIn')}
              around={around}
              entry={{
                code: settings.codes && query.code,
                ballotKey: await ballotKeyFor(actor, format, settings),
                stamp: actor.trust === 'email' ? undefined : stampOf(format.id),
                signIn: signInFor(may.answer, tenantSlug, path),
              }}
            />
          </>
        )}
        {results && closer ? (
          <>
            <LiveResults
              tenantSlug={tenantSlug}
              start={{ threadId: format.threadId, head, results }}
              questions={questionsOf(settings.pages)}
              threshold={thresholdOf(settings)}
              running={format.state === 'open'}
            />
            <CloserLook {...{ settings, results, closer }} />
          </>
        ) : (
          <ResultsLater verdict={may.seeResults} closesAt={format.closesAt} />
        )}
      </div>
    </ClientTexts>
  );
}

const VISITOR = 'visitor';

const needsCode = (answer: Verdict): boolean => !answer.ok && answer.code === 'code.needed';

/** Where somebody signs in first, if that is what is missing. */
const signInFor = (answer: Verdict, tenantSlug: string, path: string) =>
  answer.ok ? undefined : (detourOf(tenantSlug, answer, path) ?? undefined);

/** What signs the ballots of an anonymous survey that is open. */
async function ballotKeyFor(actor: Actor, format: OfferFormat, { anonymous }: SurveySettings) {
  if (!anonymous || format.state !== 'open') return undefined;
  return written((await ballotKey(actor.tenantId, format.id)).publicKey);
}

/** Wrong fields have their own list above the form, and who answered twice is thanked all the same. */
const isShownElsewhere = (refused: string | undefined, hasAnswered: boolean) =>
  refused === 'input.invalid' || (refused === 'survey.answered' && hasAnswered);

/** Questions are shown to who may answer, who may after signing in, and before they are open. */
const isOffered = (answer: Verdict, state: OfferState): boolean =>
  answer.ok || state === 'draft' || state === 'announced' || isOnTheWay(answer.code);

/** What signing in, or a stronger sign-in, would settle. */
const isOnTheWay = (code: string) => ['sign-in.needed', 'trust.too-low'].includes(code);
