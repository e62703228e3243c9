import type { Condition } from '@/lib/surveys/model/condition';
import type { Option } from '@/lib/surveys/model/kind';
import { keyFrom } from '@/lib/surveys/model/notation';
import type { Page } from '@/lib/surveys/model/page';
import type { Question, QuestionKind } from '@/lib/surveys/model/questions';
import { readNumber } from '@/lib/surveys/model/read-number';
import {
  type ChoicesName,
  type FieldName,
  type FlagName,
  inSchema,
  isWords,
  kindFields,
  type PartsName,
} from './kind-fields';

/** An option or a row of a question. The handle tells drafts apart while they are worked on; it is not stored. */
export interface PartDraft {
  handle: number;
  /** Empty until it is stored for the first time. */
  id: string;
  label: string;
  exclusive?: true | undefined;
  image?: Option['image'] | undefined;
}

/** A question while an editor works on it: all that any kind may need, as it stands in the fields. */
export interface QuestionDraft extends Record<PartsName, PartDraft[]> {
  handle: number;
  id: string;
  kind: QuestionKind;
  label: string;
  hint: string;
  required: boolean;
  showIf?: Condition | undefined;
  fields: Partial<Record<FieldName, string>>;
  flags: Partial<Record<FlagName, boolean>>;
  choices: Partial<Record<ChoicesName, readonly string[]>>;
  /** What is asked about each place of an answer. */
  followUps: QuestionDraft[];
}

export interface PageDraft {
  handle: number;
  id: string;
  title: string;
  text: string;
  showIf?: Condition | undefined;
  jumps: NonNullable<Page['jumps']>;
  questions: QuestionDraft[];
}

/** The drafts of stored pages. */
export function draftsOf(pages: readonly Page[]): PageDraft[] {
  let handle = 0;
  return pages.map((page) => ({
    ...{ handle: handle++, id: page.id, title: page.title ?? '', text: page.text ?? '' },
    ...{ showIf: page.showIf, jumps: page.jumps ?? [] },
    questions: page.questions.map((question) => draftOf(question, () => handle++)),
  }));
}

/** A question of this kind that nothing is known of yet. */
export const blankQuestion = (handle: number, kind: QuestionKind): QuestionDraft => ({
  ...{ handle, id: '', kind, label: '', hint: '', required: false },
  fields: { ...kindFields[kind].begins },
  ...{ flags: {}, choices: {}, followUps: [] },
  options: blankParts(2),
  rows: blankParts(2),
});

export const blankPage = (handle: number): PageDraft => ({
  ...{ handle, id: '', title: '', text: '', jumps: [], questions: [] },
});

/** The pages that the drafts make, as the schema of the settings takes them. New ones get keys of their wording. */
export function pagesOf(drafts: readonly PageDraft[]): unknown[] {
  const taken = new Set(drafts.flatMap((page) => page.questions.map(({ id }) => id)).filter(Boolean));
  const takenPages = new Set(drafts.map(({ id }) => id).filter(Boolean));
  return drafts.map((page) => ({
    id: keyOf({ id: page.id, label: page.title || 'seite' }, takenPages),
    ...named({ title: page.title, text: page.text }),
    ...(page.showIf && { showIf: page.showIf }),
    questions: page.questions.map((draft) => questionOf(draft, taken)),
    ...(page.jumps.length > 0 && { jumps: page.jumps }),
  }));
}

/** The drafts with the keys that they would be stored under, so that conditions can name them from now on. */
export function keyed(drafts: readonly PageDraft[]): PageDraft[] {
  const pages = pagesOf(drafts) as { id: string; questions: Keyed[] }[];
  return drafts.map((page, number) => ({
    ...page,
    id: pages[number]?.id ?? '',
    questions: page.questions.map((draft, index) => withKeys(draft, pages[number]?.questions[index])),
  }));
}

interface Keyed extends Partial<Record<PartsName, { id: string }[]>> {
  id: string;
  followUps?: Keyed[];
}

const withKeys = (draft: QuestionDraft, stored: Keyed | undefined): QuestionDraft => ({
  ...draft,
  id: keyUnlessBlank(draft, stored),
  followUps: draft.followUps.map((followUp, index) => withKeys(followUp, stored?.followUps?.[index])),
  ...Object.fromEntries(
    kindFields[draft.kind].parts.map((name) => [
      name,
      draft[name].map((part, index) => ({ ...part, id: keyUnlessBlank(part, stored?.[name]?.[index]) })),
    ]),
  ),
});

/** What has no wording yet gets its key when it has. */
const keyUnlessBlank = (draft: { id: string; label: string }, stored: { id: string } | undefined): string =>
  draft.label.trim() === '' ? draft.id : (stored?.id ?? draft.id);

function questionOf(draft: QuestionDraft, taken: Set<string>): unknown {
  const { parts, fields, flags, choices = {} } = kindFields[draft.kind];
  const { label, required } = draft;
  return {
    ...{ id: keyOf(draft, taken), kind: draft.kind, label, required },
    ...named({ hint: draft.hint }),
    ...(draft.showIf && { showIf: draft.showIf }),
    ...Object.fromEntries(parts.map((name) => [name, partsOf(draft[name])])),
    ...Object.fromEntries(fields.flatMap((name) => valueIn(draft, name))),
    ...Object.fromEntries(flags.filter((name) => draft.flags[name]).map((name) => [name, true])),
    ...Object.fromEntries(
      Object.entries(choices).map(([name, { among }]) => {
        const chosen = chosenIn(draft, name as ChoicesName);
        return [name, among.filter((one) => chosen.includes(one))];
      }),
    ),
    ...followUpsOf(draft),
  };
}

/** What an editor has ticked, or what is ticked at first. */
export const chosenIn = (
  { kind, choices }: Pick<QuestionDraft, 'kind' | 'choices'>,
  name: ChoicesName,
): readonly string[] => choices[name] ?? kindFields[kind].choices?.[name]?.begins ?? [];

function followUpsOf({ kind, followUps }: QuestionDraft): { followUps?: unknown[] } {
  if (!kindFields[kind].followUps || followUps.length === 0) return {};
  const taken = new Set(followUps.map(({ id }) => id).filter(Boolean));
  return { followUps: followUps.map((followUp) => questionOf(followUp, taken)) };
}

/** A field's value under its name in the schema; none where it is empty. */
function valueIn({ kind, fields }: QuestionDraft, name: FieldName): [string, unknown][] {
  const typed = fields[name]?.trim() ?? '';
  if (typed === '') return [];
  const value = isWords(name, kind) ? typed : (readNumber(typed) ?? Number.NaN);
  return [[inSchema[name] ?? name, value]];
}

function draftOf(question: Question, nextHandle: () => number): QuestionDraft {
  const stored = question as unknown as Record<string, unknown>;
  const { fields, flags, choices = {} } = kindFields[question.kind];
  const { id, kind, label, hint = '', required, showIf } = question;
  return {
    ...{ handle: nextHandle(), id, kind, label, hint, required, showIf },
    fields: Object.fromEntries(fields.map((name) => [name, written(stored[inSchema[name] ?? name])])),
    flags: Object.fromEntries(flags.map((name) => [name, stored[name] === true])),
    choices: Object.fromEntries(Object.keys(choices).map((name) => [name, stored[name] as string[]])),
    followUps: ((stored.followUps ?? []) as Question[]).map((followUp) => draftOf(followUp, nextHandle)),
    options: handled(stored.options),
    rows: handled(stored.rows),
  };
}

const written = (value: unknown): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : typeof value === 'string' ? value : '';

const handled = (parts: unknown): PartDraft[] =>
  Array.isArray(parts) ? parts.map((part: Omit<PartDraft, 'handle'>, handle) => ({ ...part, handle })) : blankParts(2);

const blankParts = (count: number): PartDraft[] =>
  Array.from({ length: count }, (_, handle) => ({ handle, id: '', label: '' }));

function partsOf(parts: readonly PartDraft[]): unknown[] {
  const taken = new Set(parts.map((part) => part.id).filter(Boolean));
  return parts.map((part) => ({
    ...{ id: keyOf(part, taken), label: part.label },
    ...(part.exclusive && { exclusive: true }),
    ...(part.image && { image: part.image }),
  }));
}

function keyOf({ id, label }: { id: string; label: string }, taken: Set<string>): string {
  const key = id || keyFrom(label, taken);
  taken.add(key);
  return key;
}

const named = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim()));
