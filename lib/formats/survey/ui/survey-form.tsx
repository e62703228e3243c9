'use client';
import { useTranslations } from 'next-intl';
import { FormProvider } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import type { AnswersDraft } from '@/lib/surveys/model/answers';
import type { Question } from '@/lib/surveys/model/questions';
import { ErrorSummary } from './error-summary';
import { QuestionField } from './question-field';
import { useSurveyForm } from './use-survey-form';

export interface SurveyFormProps {
  action: string;
  formatId: string;
  draftName: string;
  questions: readonly Question[];
  /** What was filled in before, where the server knows it; for who has no scripts. */
  given: AnswersDraft | null;
  /** What the server refused: question id and code. */
  refused: [question: string, code: string][];
  /** The questions can only be looked at. */
  locked: boolean;
  note: string;
}

/** The form of a survey. It is complete as it comes from the server; scripts add checks while typing and a draft. */
export function SurveyForm(props: SurveyFormProps) {
  const { action, formatId, questions, given, locked, note } = props;
  const t = useTranslations('formats.survey.form');
  const { methods, problems, restored, discard, sending, element, summary, submit } = useSurveyForm(props);
  return (
    <FormProvider {...methods}>
      <form ref={element} id={`form-${formatId}`} action={action} method="post" noValidate onSubmit={submit}>
        <ErrorSummary ref={summary} questions={questions} problems={problems} />
        {restored && <Restored onDiscard={discard} />}
        <input type="hidden" name="formatId" value={formatId} />
        <fieldset className="survey-questions" disabled={locked} aria-label={t('title')}>
          {questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              given={given?.[question.id]}
              problem={problems.get(question.id)}
            />
          ))}
          <p className="survey-note">{locked ? t('preview') : note}</p>
          {!locked && <Button aria-disabled={sending || undefined}>{sending ? t('sending') : t('send')}</Button>}
        </fieldset>
      </form>
    </FormProvider>
  );
}

function Restored({ onDiscard }: { onDiscard: () => void }) {
  const t = useTranslations('formats.survey.form');
  return (
    <div className="survey-restored" role="status">
      <span>{t('restored')}</span>
      <Button type="button" kind="tertiary" small onClick={onDiscard}>
        {t('discard')}
      </Button>
    </div>
  );
}
