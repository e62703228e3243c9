'use client';
import { useTranslations } from 'next-intl';
import type { DragEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Check } from '@/components/ui/choices';
import { FieldError, Select, TextField } from '@/components/ui/fields';
import { LABEL_LIMIT } from '@/lib/surveys/model/key';
import { type QuestionKind, questionKinds } from '@/lib/surveys/model/questions';
import type { QuestionDraft } from '../../model/draft';
import { kindFields } from '../../model/kind-fields';
import { ConditionEditor } from './condition-editor';
import { type EditorProps, pathOf } from './editor-props';
import { FollowUpsEditor } from './follow-ups-editor';
import { KeepInLibrary } from './keep-in-library';
import { OrderButtons } from './order-buttons';
import { QuestionFields } from './question-fields';
import { INNER } from './use-builder';

/** One question of a survey: a line that says what it asks, and the form to work on it below when it is open. */
export function QuestionEditor(props: EditorProps) {
  const { builder, draft, page, index } = props;
  const isOpen = builder.open === draft.handle || builder.isWrong(pathOf(props));
  const { take } = builder;
  const drop = (event: DragEvent) => {
    const dragged = Number(event.dataTransfer.getData(DRAGGED));
    event.preventDefault();
    if (event.dataTransfer.types.includes(DRAGGED)) take({ do: 'place', question: dragged, before: draft.handle });
  };
  return (
    // Who cannot drag has the buttons in it, which do the same.
    <li
      className="survey-builder__question"
      data-open={isOpen || undefined}
      draggable={!isOpen}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(draft.handle))}
      onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={drop}
    >
      <Line {...props} isOpen={isOpen} />
      {isOpen && <Work key={`${page}-${index}`} {...props} />}
    </li>
  );
}

/** What is dragged, so that nothing else can be dropped here. */
const DRAGGED = 'application/x-question';

function Line({ builder, draft, page, index, isOpen }: EditorProps & { isOpen: boolean }) {
  const t = useTranslations('formats.survey.settings');
  const { drafts, take, setOpen } = builder;
  const number = drafts.slice(0, page).reduce((sum, { questions }) => sum + questions.length, index + 1);
  const isLast = page === drafts.length - 1 && index === (drafts[page]?.questions.length ?? 0) - 1;
  const question = draft.handle;
  return (
    <div className="survey-line">
      <button
        type="button"
        className="survey-line__name"
        aria-expanded={isOpen}
        onClick={() => setOpen(isOpen ? null : question)}
      >
        <span className="survey-line__number">{number}</span>
        <span className="survey-line__label">{draft.label || t('unnamed')}</span>
        <span className="survey-line__kind">
          {t(`kinds.${draft.kind}`)}
          {draft.required && ` · ${t('must')}`}
          {draft.showIf && ` · ${t('conditional')}`}
        </span>
      </button>
      <Button type="button" kind="tertiary" small onClick={() => take({ do: 'duplicate', question })}>
        {t('duplicate')}
      </Button>
      <OrderButtons
        isFirst={number === 1}
        isLast={isLast}
        names={{ up: t('up', { number }), down: t('down', { number }), remove: t('remove', { number }) }}
        onStep={(step) =>
          take(step === 'remove' ? { do: 'remove', question } : { do: 'move', question, by: step === 'up' ? -1 : 1 })
        }
      />
    </div>
  );
}

function Work(props: EditorProps) {
  const { builder, draft, page, index } = props;
  const t = useTranslations('formats.survey.settings');
  const { take, errorAt } = builder;
  const change = (to: Partial<QuestionDraft>) => take({ do: 'change', question: draft.handle, to });
  const name = `${INNER}${draft.handle}`;
  const path = pathOf(props);
  const error = errorAt(path);
  return (
    <div className="survey-builder__work">
      <TextField
        name={`${name}.label`}
        label={t('label')}
        error={errorAt(`${path}.label`)}
        maxLength={LABEL_LIMIT}
        value={draft.label}
        onChange={(event) => change({ label: event.target.value })}
        autoFocus={draft.label === ''}
      />
      <Select
        name={`${name}.kind`}
        label={t('kind')}
        choices={questionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={draft.kind}
        onChange={(event) => change({ kind: event.target.value as QuestionKind })}
      />
      <QuestionFields {...props} />
      {kindFields[draft.kind].followUps && <FollowUpsEditor {...props} />}
      <CommonFields draft={draft} change={change} />
      {page + index > 0 && (
        <ConditionEditor
          {...{ builder, name }}
          until={{ page, index }}
          legend={t('showIf')}
          condition={draft.showIf}
          error={errorAt(`${path}.showIf`)}
          onChange={(showIf) => change({ showIf })}
        />
      )}
      {error && <FieldError id={name}>{error}</FieldError>}
      <KeepInLibrary {...props} />
    </div>
  );
}

/** What every question has beside its wording. A note asks nothing, so nobody must answer it. */
function CommonFields({ draft, change }: { draft: QuestionDraft; change: (to: Partial<QuestionDraft>) => void }) {
  const t = useTranslations('formats.survey.settings');
  const optional = useTranslations('common')('optional');
  const name = `${INNER}${draft.handle}`;
  return (
    <>
      <TextField
        name={`${name}.hint`}
        label={t('hint')}
        optional={optional}
        maxLength={LABEL_LIMIT}
        value={draft.hint}
        onChange={(event) => change({ hint: event.target.value })}
      />
      {draft.kind !== 'note' && (
        <Check
          type="checkbox"
          name={`${name}.required`}
          label={t('required')}
          checked={draft.required}
          onChange={(event) => change({ required: event.target.checked })}
        />
      )}
    </>
  );
}
