import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Question } from '@/lib/surveys/model/questions';
import { questionId } from './ids';
import { useProblemText } from './use-problem-text';

interface Props {
  ref: Ref<HTMLDivElement>;
  questions: readonly Question[];
  /** The number of the first of them in the whole survey. */
  first: number;
  /** Code by question id. */
  problems: ReadonlyMap<string, string>;
}

/** All that is wrong, above the form and with links to the fields. Takes the focus when a try was refused. */
export function ErrorSummary({ ref, questions, first, problems }: Props) {
  const t = useTranslations('formats.survey.problems');
  const sentence = useProblemText();
  const wrong = questions.map((question, index) => ({
    question,
    number: first + index,
    code: problems.get(question.id),
  }));
  const named = wrong.filter((line) => line.code !== undefined);
  if (named.length === 0) return null;
  return (
    <div ref={ref} className="alert alert--danger" tabIndex={-1} role="group" aria-labelledby="survey-problems">
      <Icon name="danger" />
      <div className="alert__body">
        <p className="alert__title" id="survey-problems">
          {t('title', { count: named.length })}
        </p>
        <ul>
          {named.map(({ question, number, code }) => (
            <li key={question.id}>
              <a href={`#${questionId(question)}`}>{t('line', { number, problem: sentence(question, code) ?? '' })}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
