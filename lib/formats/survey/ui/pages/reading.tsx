import './reading.css';
import { useTranslations } from 'next-intl';
import { questionsOf } from '@/lib/surveys/model/page';
import { columnsOf, type Question } from '@/lib/surveys/model/questions';
import { StoredSurvey } from '@/lib/surveys/model/survey';
import { ConditionWords } from './condition-words';

/** A survey of any version, to be read: what it says, what it asks, and under which conditions. */
export default function SurveyReading({ settings: given }: { settings: unknown }) {
  const { pages, intro, thanks } = StoredSurvey.parse(given);
  const t = useTranslations('formats.survey.settings');
  const all = questionsOf(pages);
  return (
    <div className="survey-reading">
      {intro && <p className="survey-prose">{intro}</p>}
      {pages.map((page, number) => (
        <section key={page.id}>
          {pages.length > 1 && <h3>{page.title ?? t('page', { number: number + 1 })}</h3>}
          {page.text && <p className="survey-prose">{page.text}</p>}
          {page.showIf && <ConditionWords condition={page.showIf} questions={all} />}
          <ol start={all.findIndex(({ id }) => id === page.questions[0]?.id) + 1}>
            {page.questions.map((question) => (
              <QuestionReading key={question.id} {...{ question, all }} />
            ))}
          </ol>
        </section>
      ))}
      {thanks && <p className="survey-prose">{thanks}</p>}
    </div>
  );
}

function QuestionReading({ question, all }: { question: Question; all: readonly Question[] }) {
  const t = useTranslations('formats.survey.settings');
  const columns = columnsOf(question);
  const parts = columns.flatMap(({ part }) => part ?? []);
  const choices = columns[0]?.options.map(({ label }) => label) ?? [];
  return (
    <li>
      <p>
        <strong>{question.label}</strong>{' '}
        <span className="survey-reading__kind">
          {t(`kinds.${question.kind}`)}
          {question.required && ` · ${t('must')}`}
        </span>
      </p>
      {question.hint && <p>{question.hint}</p>}
      {question.showIf && <ConditionWords condition={question.showIf} questions={all} />}
      {[parts, choices].map(
        (labels) =>
          labels.length > 0 && (
            <ul key={labels.join()}>
              {labels.map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
          ),
      )}
    </li>
  );
}
