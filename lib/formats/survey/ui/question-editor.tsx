'use client';
import { useTranslations } from 'next-intl';
import { Check } from '@/components/ui/choices';
import { FieldError, Select, TextField } from '@/components/ui/fields';
import { LABEL_LIMIT, type Question, questionKinds } from '@/lib/surveys/model/questions';
import type { QuestionDraft, Step } from '../model/building';
import { KindFields } from './kind-fields';
import { OrderButtons } from './order-buttons';
import { INNER } from './use-builder';

export interface EditorProps {
  draft: QuestionDraft;
  take: (step: Step) => void;
  /** The sentence about what is wrong with a part of the question: `label`, `options.1.label`, or all of it. */
  errorAt: (path: string) => string | undefined;
}

interface Props extends EditorProps {
  place: { number: number; of: number };
  isFresh: boolean;
}

/** One question of a survey, while an editor works on it. */
export function QuestionEditor({ draft, take, errorAt, place, isFresh }: Props) {
  const t = useTranslations('formats.survey.settings');
  const { number } = place;
  const question = draft.handle;
  const change = (to: Partial<QuestionDraft>) => take({ do: 'change', question, to });
  const name = `${INNER}${question}`;
  const error = errorAt('');
  return (
    <fieldset className="survey-builder__question">
      <legend className="kern-label">{t('question', { number })}</legend>
      <OrderButtons
        isFirst={number === 1}
        isLast={number === place.of}
        names={{ up: t('up', { number }), down: t('down', { number }), remove: t('remove', { number }) }}
        onStep={(step) => take({ do: step, question })}
      />
      <TextField
        name={`${name}.label`}
        label={t('label')}
        error={errorAt('label')}
        maxLength={LABEL_LIMIT}
        value={draft.label}
        onChange={(event) => change({ label: event.target.value })}
        autoFocus={isFresh}
      />
      <Select
        name={`${name}.kind`}
        label={t('kind')}
        choices={questionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={draft.kind}
        onChange={(event) => change({ kind: event.target.value as Question['kind'] })}
      />
      <KindFields draft={draft} take={take} errorAt={errorAt} />
      <CommonFields draft={draft} change={change} />
      {error && <FieldError id={name}>{error}</FieldError>}
    </fieldset>
  );
}

/** What every question has beside its wording. */
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
      <Check
        type="checkbox"
        name={`${name}.required`}
        label={t('required')}
        checked={draft.required}
        onChange={(event) => change({ required: event.target.checked })}
      />
    </>
  );
}
