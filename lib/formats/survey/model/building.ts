import { keyFrom } from '@/lib/surveys/model/notation';
import { OPTIONS_LIMIT, QUESTIONS_LIMIT, type Question } from '@/lib/surveys/model/questions';

/** A question while an editor works on it: all that any kind may need, as it stands in the fields. */
export interface QuestionDraft {
  /** Tells drafts apart while they are worked on; not stored. */
  handle: number;
  /** Empty until the question is stored for the first time. */
  id: string;
  kind: Question['kind'];
  label: string;
  hint: string;
  required: boolean;
  options: OptionDraft[];
  min: string;
  max: string;
  from: string;
  to: string;
  unit: string;
  whole: boolean;
  limit: string;
}

export interface OptionDraft {
  handle: number;
  id: string;
  label: string;
}

export type Step =
  | { do: 'add'; kind: Question['kind'] }
  | { do: 'remove'; question: number }
  | { do: 'up'; question: number }
  | { do: 'down'; question: number }
  | Inner;

type Inner =
  | { do: 'change'; question: number; to: Partial<QuestionDraft> }
  | { do: 'add-option'; question: number }
  | { do: 'remove-option' | 'option-up' | 'option-down'; question: number; option: number }
  | { do: 'rename-option'; question: number; option: number; label: string };

/** One step of an editor at the builder. Questions and options are told by their handles. */
export function build(drafts: readonly QuestionDraft[], step: Step): QuestionDraft[] {
  if (step.do === 'add') {
    const full = drafts.length >= QUESTIONS_LIMIT;
    return full ? [...drafts] : [...drafts, blank(nextHandle(drafts), step.kind)];
  }
  if (step.do === 'remove') return drafts.filter((draft) => draft.handle !== step.question);
  if (step.do === 'up' || step.do === 'down') return moved(drafts, step.question, step.do === 'up' ? -1 : 1);
  return drafts.map((draft) => (draft.handle === step.question ? changed(draft, step) : draft));
}

/** The drafts of stored questions. */
export const draftsOf = (questions: readonly Question[]): QuestionDraft[] =>
  questions.map((question, handle) => ({ ...blank(handle, question.kind), ...textsOf(question), handle }));

/** The questions that the drafts make, as the schema of the settings takes them. New ones get keys of their wording. */
export function questionsOf(drafts: readonly QuestionDraft[]): unknown[] {
  const taken = new Set(drafts.map((draft) => draft.id).filter(Boolean));
  return drafts.map((draft) => ({
    id: keyOf(draft, taken),
    kind: draft.kind,
    label: draft.label,
    required: draft.required,
    ...(draft.hint.trim() && { hint: draft.hint }),
    ...ownFactsOf(draft),
  }));
}

const blank = (handle: number, kind: Question['kind']): QuestionDraft => ({
  handle,
  id: '',
  kind,
  label: '',
  hint: '',
  required: false,
  options: [0, 1].map((option) => ({ handle: option, id: '', label: '' })),
  min: '',
  max: '',
  from: '',
  to: '',
  unit: '',
  whole: false,
  limit: '1000',
});

const nextHandle = (all: readonly { handle: number }[]) => Math.max(-1, ...all.map(({ handle }) => handle)) + 1;

function moved<T extends { handle: number }>(all: readonly T[], handle: number, by: 1 | -1): T[] {
  const from = all.findIndex((entry) => entry.handle === handle);
  const to = from + by;
  const [entry, other] = [all[from], all[to]];
  if (!entry || !other) return [...all];
  return all.with(from, other).with(to, entry);
}

function changed(draft: QuestionDraft, step: Inner): QuestionDraft {
  const { options } = draft;
  switch (step.do) {
    case 'change':
      return { ...draft, ...step.to };
    case 'add-option':
      if (options.length >= OPTIONS_LIMIT) return draft;
      return { ...draft, options: [...options, { handle: nextHandle(options), id: '', label: '' }] };
    case 'remove-option':
      return { ...draft, options: options.filter(({ handle }) => handle !== step.option) };
    case 'option-up':
    case 'option-down':
      return { ...draft, options: moved(options, step.option, step.do === 'option-up' ? -1 : 1) };
    case 'rename-option':
      return {
        ...draft,
        options: options.map((option) => (option.handle === step.option ? { ...option, label: step.label } : option)),
      };
  }
}

function textsOf(question: Question): Partial<QuestionDraft> {
  const { id, label, hint = '', required } = question;
  const common = { id, label, hint, required };
  switch (question.kind) {
    case 'single':
      return { ...common, options: handled(question.options) };
    case 'multiple':
      return { ...common, options: handled(question.options), min: written(question.min), max: written(question.max) };
    case 'scale': {
      const { min, max, minLabel: from = '', maxLabel: to = '' } = question;
      return { ...common, min: written(min), max: written(max), from, to };
    }
    case 'number': {
      const { min, max, unit = '', whole = false } = question;
      return { ...common, min: written(min), max: written(max), unit, whole };
    }
    case 'text':
      return { ...common, limit: written(question.limit) };
  }
}

const handled = (options: readonly { id: string; label: string }[]): OptionDraft[] =>
  options.map((option, handle) => ({ ...option, handle }));
const written = (value: number | undefined): string => (value === undefined ? '' : String(value).replace('.', ','));

function keyOf({ id, label }: { id: string; label: string }, taken: Set<string>): string {
  const key = id || keyFrom(label, taken);
  taken.add(key);
  return key;
}

function ownFactsOf(draft: QuestionDraft): Record<string, unknown> {
  const { min, max } = { min: numberIn(draft.min), max: numberIn(draft.max) };
  const range = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  switch (draft.kind) {
    case 'single':
      return { options: optionsOf(draft) };
    case 'multiple':
      return { options: optionsOf(draft), ...range };
    case 'scale':
      return { min: 1, max: 5, ...range, ...named({ minLabel: draft.from, maxLabel: draft.to }) };
    case 'number':
      return { ...range, ...named({ unit: draft.unit }), whole: draft.whole };
    case 'text':
      return { limit: numberIn(draft.limit) };
  }
}

function optionsOf({ options }: QuestionDraft): { id: string; label: string }[] {
  const taken = new Set(options.map((option) => option.id).filter(Boolean));
  return options.map((option) => ({ id: keyOf(option, taken), label: option.label }));
}

const numberIn = (text: string): number | undefined =>
  text.trim() === '' ? undefined : Number(text.trim().replace(',', '.'));

const named = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim()));
