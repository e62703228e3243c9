'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { FormProvider } from 'react-hook-form';
import { type AnswersDraft, fieldsIn } from '@/lib/surveys/model/answers';
import type { Page } from '@/lib/surveys/model/page';
import { takesFiles } from '@/lib/surveys/model/questions';
import { CarriedFields } from './carried-fields';
import { Ending } from './ending';
import { ErrorSummary } from './error-summary';
import { QuestionField } from './fields/question-field';
import { GuardFields } from './guard-fields';
import { Progress } from './progress';
import { Restored } from './restored';
import { type Surroundings, SurroundingsContext } from './surroundings';
import { Trouble } from './trouble';
import { useSurveyForm } from './use-survey-form';
import { Spoken, useDirection } from './words/spoken';

export interface SurveyFormProps {
  action: string;
  /** Absent: posted. */
  method?: 'get';
  /** Where what is sent is shown, if not in its place: in another tab, from a frame. */
  target?: '_blank';
  formatId: string;
  /** Under which name this browser keeps what is filled in; null where it is not to. */
  draftName: string | null;
  pages: readonly Page[];
  /** What was filled in before, where the server knows it; for who has no scripts. */
  given: AnswersDraft | null;
  /** Whether that was filled in earlier, maybe on another device. */
  resumed?: boolean;
  /** Where the server keeps what is filled in; null where it does not. */
  keepAt?: string | null;
  /** The page that the address asks for. */
  start: string | undefined;
  /** What the server refused: question id and code. */
  refused: [question: string, code: string][];
  /** Another one for each person: what orders depend on. */
  seed: number;
  /** Gone through by an editor: nothing is kept or sent. */
  trial?: boolean;
  /** The questions can only be looked at. */
  locked: boolean;
  note: string;
  around: Surroundings;
  /** What goes along with each page and is no answer. */
  fields?: Readonly<Record<string, string>>;
  entry?: SurveyEntry | undefined;
}

/** How somebody comes in who is not just signed in. */
export interface SurveyEntry {
  /** The code of an invitation. */
  code?: string | undefined;
  /** The key that signs the ballots of an anonymous survey: SubjectPublicKeyInfo, base64url. */
  ballotKey?: string | undefined;
  /** When the page was made, for who left no address. */
  stamp?: string | undefined;
  /** Where somebody signs in before a ballot can be signed. */
  signIn?: string | undefined;
}

/**
 * The form of a survey, one page after the other. Each is complete as it comes from the server and leads on without
 * scripts; these add checks while typing, a draft, and pages without a way to the server.
 */
export function SurveyForm(props: SurveyFormProps) {
  const { action, method = 'post', formatId, given, locked, seed, trial, around } = props;
  const t = useTranslations('formats.survey.form');
  const form = useSurveyForm(props);
  const { methods, values, way, place, problems, element } = form;
  const here = way.pages[place];
  const questions = here?.questions ?? [];
  const surroundings = useMemo(() => ({ ...around, formatId: trial ? null : formatId }), [around, trial, formatId]);
  return (
    <FormProvider {...methods}>
      <form
        ref={element}
        id={`form-${formatId}`}
        {...(method === 'post' && questions.some(takesFiles)
          ? { action: `${action}/files`, encType: 'multipart/form-data' }
          : { action })}
        method={method}
        target={props.target}
        noValidate
        onSubmit={form.submit}
      >
        <ErrorSummary ref={form.summary} {...{ questions, problems }} first={form.first} />
        {form.restored && <Restored onDiscard={form.discard} />}
        {form.tried && <p role="status">{t('trialEnd')}</p>}
        <input type="hidden" name="formatId" value={formatId} />
        <input type="hidden" name="page" value={here?.page.id ?? ''} />
        {Object.entries(props.fields ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" {...{ name, value }} />
        ))}
        {props.entry?.code && <input type="hidden" name="code" value={props.entry.code} />}
        {props.entry?.stamp && <GuardFields stamp={props.entry.stamp} />}
        <CarriedFields values={values} questions={questions} />
        <fieldset className="survey-questions" dir={useDirection()} disabled={locked} aria-label={t('title')}>
          <Progress
            ref={form.head}
            number={place + 1}
            of={way.pages.length}
            title={here?.page.title}
            path={`pages.${here?.page.id}.title`}
          />
          {here?.page.text && (
            <p className="survey-prose">
              <Spoken path={`pages.${here.page.id}.text`}>{here.page.text}</Spoken>
            </p>
          )}
          <SurroundingsContext value={surroundings}>
            {questions.map((question) => (
              <QuestionField
                key={question.id}
                {...{ question, seed }}
                given={fieldsIn(given ?? {})}
                problem={problems.get(question.id)}
              />
            ))}
          </SurroundingsContext>
        </fieldset>
        {form.trouble && <Trouble code={form.trouble} />}
        <Ending {...props} {...form} />
      </form>
    </FormProvider>
  );
}
