'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FieldError, TextArea } from '@/components/ui/fields';
import { QUESTIONS_LIMIT, type Question, questionKinds } from '@/lib/surveys/model/questions';
import { questionsOf } from '../model/building';
import { fields } from '../model/settings';
import { QuestionEditor } from './question-editor';
import { useBuilder } from './use-builder';

/** The questions of a survey as a form to build them in; as lines of text for who has no scripts or prefers that. */
export function QuestionsBuilder({ questions }: { questions: readonly Question[] }) {
  const t = useTranslations('formats.survey.settings');
  const builder = useBuilder(questions);
  const { mode, drafts, take, errorAt, fresh } = builder;
  if (mode !== 'form') return <AsText builder={builder} />;
  return (
    <fieldset className="survey-builder" ref={builder.element}>
      <legend className="kern-label">{t('questions')}</legend>
      <input type="hidden" name={fields.built} value={JSON.stringify(questionsOf(drafts))} />
      {drafts.map((draft, index) => (
        <QuestionEditor
          key={draft.handle}
          draft={draft}
          place={{ number: index + 1, of: drafts.length }}
          take={take}
          errorAt={(path) => errorAt(`questions.${index}${path && `.${path}`}`)}
          isFresh={draft.handle === fresh}
        />
      ))}
      {errorAt('questions') && <FieldError id="survey-questions">{errorAt('questions')}</FieldError>}
      <div className="buttons survey-builder__add" role="group" aria-label={t('add')}>
        {questionKinds.map((kind) => (
          <Button
            key={kind}
            type="button"
            kind="secondary"
            small
            disabled={drafts.length >= QUESTIONS_LIMIT}
            onClick={() => take({ do: 'add', kind })}
          >
            + {t(`kinds.${kind}`)}
          </Button>
        ))}
      </div>
      <Button type="button" kind="tertiary" small onClick={builder.toText}>
        {t('asText')}
      </Button>
    </fieldset>
  );
}

function AsText({ builder }: { builder: ReturnType<typeof useBuilder> }) {
  const t = useTranslations('formats.survey.settings');
  const { mode, lines, setLines, toForm } = builder;
  return (
    <div className="survey-builder">
      <TextArea
        name={fields.written}
        label={t('written')}
        hint={t('writtenHint')}
        rows={18}
        spellCheck={false}
        value={lines}
        onChange={(event) => setLines(event.target.value)}
      />
      {mode === 'text' && (
        <Button type="button" kind="tertiary" small onClick={toForm}>
          {t('asForm')}
        </Button>
      )}
    </div>
  );
}
