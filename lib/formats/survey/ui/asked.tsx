import { getTranslations } from 'next-intl/server';
import { RefusalNote, refusedFields } from '@/components/ui/refusal-note';
import type { Verdict } from '@/lib/errors';
import { detourOf, isSettledOnTheWay } from '@/lib/identity/model/detour';
import type { OfferState } from '@/lib/offers/model';
import { languageField } from '@/lib/surveys/model/along';
import type { SurveySettings } from '@/lib/surveys/model/survey';
import { languagesOf, type Spoken } from '@/lib/surveys/model/translation';
import type { SurveyPage } from '@/lib/surveys/queries';
import type { PanelProps } from '../../format';
import { AnonymityNote } from './anonymity-note';
import { CodeEntry } from './code-entry';
import { answersIn, type Typed } from './given-before';
import { SurveyForm } from './lazily';
import type { Surroundings } from './surroundings';
import type { SurveyEntry } from './survey-form';
import { SurveyState } from './survey-state';
import { Intro } from './words/intro';

interface Props extends PanelProps, Typed {
  path: string;
  survey: SurveyPage;
  spoken: Spoken<SurveySettings>;
  around: Surroundings;
  entry: SurveyEntry;
}

/** Where the survey stands, and the questions for who may answer. */
export async function Asked(props: Props) {
  const { actor, tenantSlug, format, query, path, survey, spoken, typed, around, entry } = props;
  const { settings, language } = spoken;
  const { answer } = survey.may;
  const t = await getTranslations('formats.survey.form');
  // Nobody else on this browser finds it; over a sign-in the server keeps what was typed.
  const draftOf = (person: string) => `${tenantSlug}:${format.id}:${person}`;
  const draftName = draftOf(entry.code || (actor.memberId ?? VISITOR));
  return (
    <>
      {!isShownElsewhere(query.refused, survey.hasAnswered) && <RefusalNote query={query} />}
      <SurveyState format={format} survey={{ ...survey, settings }} drafts={[draftName, draftOf(VISITOR)]} />
      {!answer.ok && answer.code === 'code.needed' && <CodeEntry path={path} wrong={query.code} />}
      {isOffered(answer, format.state) && (
        <>
          <Intro spoken={spoken} />
          {settings.anonymous && <AnonymityNote />}
          <SurveyForm
            key={language}
            action={`/${tenantSlug}/responses`}
            formatId={format.id}
            draftName={draftName}
            given={typed ? answersIn(typed) : survey.draft}
            resumed={!typed && survey.draft !== null}
            keepAt={mayKeep(survey) && actor.memberId ? `/${tenantSlug}/responses/draft` : null}
            start={query.page}
            seed={Math.floor(Math.random() * 2 ** 32)}
            refused={[...refusedFields(query)]}
            locked={format.state !== 'open'}
            note={settings.codes ? t('onceByCode') : answer.ok ? t('once') : t('signIn')}
            around={{ ...around, anonymous: settings.anonymous }}
            fields={languageField(language, languagesOf(settings))}
            entry={{ ...entry, signIn: signInFor(answer, tenantSlug, path) }}
          />
        </>
      )}
    </>
  );
}

const VISITOR = 'visitor';

/** Of what is anonymous, or answered with a code, the server keeps no draft. */
const mayKeep = ({ settings, may }: SurveyPage) => may.answer.ok && !settings.anonymous && !settings.codes;

/** Where somebody signs in first, if that is what is missing. */
const signInFor = (answer: Verdict, tenantSlug: string, path: string) =>
  answer.ok ? undefined : (detourOf(tenantSlug, answer, path) ?? undefined);

/** Wrong fields have their own list above the form, and who answered twice is thanked all the same. */
const isShownElsewhere = (refused: string | undefined, hasAnswered: boolean) =>
  refused === 'input.invalid' || (refused === 'survey.answered' && hasAnswered);

/** Questions are shown to who may answer, who may after signing in, and before they are open. */
const isOffered = (answer: Verdict, state: OfferState): boolean =>
  answer.ok || state === 'draft' || state === 'announced' || isSettledOnTheWay(answer.code);
