import { withFreshKeys } from '@/lib/surveys/model/library';
import { PAGES_LIMIT, QUESTIONS_LIMIT } from '@/lib/surveys/model/limits';
import type { Question, QuestionKind } from '@/lib/surveys/model/questions';
import { blankPage, blankQuestion, draftsOf, keyed, type PageDraft, type QuestionDraft } from './draft';
import { kindFields } from './kind-fields';

/** One step of an editor at the builder. Pages and questions are told by their handles. */
export type Step =
  | { do: 'add'; page: number; kind: QuestionKind }
  | { do: 'insert'; page: number; questions: readonly Question[] }
  | { do: 'remove' | 'duplicate'; question: number }
  | { do: 'move'; question: number; by: 1 | -1 }
  | { do: 'place'; question: number; before: number }
  | { do: 'change'; question: number; to: Partial<QuestionDraft> }
  | { do: 'add-page' }
  | { do: 'remove-page'; page: number }
  | { do: 'move-page'; page: number; by: 1 | -1 }
  | { do: 'change-page'; page: number; to: Partial<PageDraft> };

/** The pages after a step. One that cannot be taken changes nothing. */
export function build(pages: readonly PageDraft[], step: Step): PageDraft[] {
  switch (step.do) {
    case 'add':
      return added(pages, step.page, blankQuestion(nextHandle(pages), step.kind));
    case 'insert':
      return inserted(pages, step);
    case 'remove':
      return eachPage(pages, (questions) => questions.filter(({ handle }) => handle !== step.question));
    case 'duplicate':
      return duplicated(pages, step.question);
    case 'move':
      return moved(pages, step.question, step.by);
    case 'place':
      return placed(pages, step.question, step.before);
    case 'change':
      return eachPage('showIf' in step.to ? keyed(pages) : pages, (questions) =>
        questions.map((draft) => (draft.handle === step.question ? changed(draft, step.to) : draft)),
      );
    case 'add-page':
      return pages.length >= PAGES_LIMIT ? [...pages] : [...pages, blankPage(nextHandle(pages))];
    case 'remove-page':
      return pages.length < 2 ? [...pages] : pages.filter(({ handle }) => handle !== step.page);
    case 'move-page':
      return swapped(
        pages,
        pages.findIndex(({ handle }) => handle === step.page),
        step.by,
      );
    case 'change-page':
      return ('title' in step.to || 'text' in step.to ? pages : keyed(pages)).map((page) =>
        page.handle === step.page ? { ...page, ...step.to } : page,
      );
  }
}

/** The handle that what is added next gets. */
export const nextHandle = (pages: readonly PageDraft[]): number =>
  Math.max(-1, ...pages.flatMap(({ handle, questions }) => [handle, ...questions.flatMap(handlesOf)])) + 1;

const handlesOf = ({ handle, followUps }: QuestionDraft): number[] => [handle, ...followUps.flatMap(handlesOf)];

/** The list with this entry and its neighbour in each other's place; the same where there is none. */
export function swapped<T>(all: readonly T[], from: number, by: 1 | -1): T[] {
  const [entry, other] = [all[from], all[from + by]];
  return entry === undefined || other === undefined ? [...all] : all.with(from, other).with(from + by, entry);
}

const eachPage = (pages: readonly PageDraft[], to: (questions: QuestionDraft[]) => QuestionDraft[]): PageDraft[] =>
  pages.map((page) => ({ ...page, questions: to(page.questions) }));

const isFull = (pages: readonly PageDraft[]) =>
  pages.reduce((sum, { questions }) => sum + questions.length, 0) >= QUESTIONS_LIMIT;

const added = (pages: readonly PageDraft[], handle: number, fresh: QuestionDraft): PageDraft[] =>
  pages.map((page) =>
    page.handle === handle && !isFull(pages) ? { ...page, questions: [...page.questions, fresh] } : page,
  );

/** Questions from elsewhere, with keys that none here has; as many as there is room for. */
function inserted(pages: readonly PageDraft[], { page, questions }: Extract<Step, { do: 'insert' }>): PageDraft[] {
  const keys = keyed(pages).flatMap((one) => one.questions.map(({ id }) => id));
  const from = nextHandle(pages);
  const fresh = draftsOf([{ id: 'x', questions: withFreshKeys(questions, keys) }]).flatMap((one) => one.questions);
  return fresh.reduce<PageDraft[]>(
    (all, draft, index) => added(all, page, { ...draft, handle: from + index }),
    [...pages],
  );
}

/** The copy gets keys of its own, once it is stored. */
const duplicated = (pages: readonly PageDraft[], question: number): PageDraft[] =>
  eachPage(pages, (questions) =>
    questions.flatMap((draft) =>
      draft.handle === question && !isFull(pages) ? [draft, copyOf(draft, nextHandle(pages))] : [draft],
    ),
  );

const copyOf = (draft: QuestionDraft, handle: number): QuestionDraft => ({
  ...draft,
  ...{ id: '', handle },
  followUps: draft.followUps.map((followUp, index) => ({ ...followUp, handle: handle + index + 1 })),
});

/** Within its page, and beyond its edge to the page before or after. */
function moved(pages: readonly PageDraft[], question: number, by: 1 | -1): PageDraft[] {
  const number = pages.findIndex(({ questions }) => questions.some(({ handle }) => handle === question));
  const page = pages[number];
  const index = page?.questions.findIndex(({ handle }) => handle === question) ?? -1;
  const draft = page?.questions[index];
  if (!page || !draft) return [...pages];
  if (page.questions[index + by]) return pages.with(number, { ...page, questions: swapped(page.questions, index, by) });
  const next = pages[number + by];
  if (!next) return [...pages];
  const questions = by === 1 ? [draft, ...next.questions] : [...next.questions, draft];
  return pages
    .with(number, { ...page, questions: page.questions.toSpliced(index, 1) })
    .with(number + by, { ...next, questions });
}

/** Before another one, on whatever page that is; or at the end of a page, told by its handle. */
function placed(pages: readonly PageDraft[], question: number, before: number): PageDraft[] {
  const draft = pages.flatMap(({ questions }) => questions).find(({ handle }) => handle === question);
  if (!draft || question === before) return [...pages];
  const without = eachPage(pages, (questions) => questions.filter(({ handle }) => handle !== question));
  return without.map((page) => {
    const index = page.questions.findIndex(({ handle }) => handle === before);
    if (index >= 0) return { ...page, questions: page.questions.toSpliced(index, 0, draft) };
    return page.handle === before ? { ...page, questions: [...page.questions, draft] } : page;
  });
}

/** Another kind of question keeps the wording, and what both have. */
export function changed(draft: QuestionDraft, to: Partial<QuestionDraft>): QuestionDraft {
  const kind = to.kind ?? draft.kind;
  if (kind === draft.kind) return { ...draft, ...to };
  return { ...draft, ...to, fields: { ...draft.fields, ...kindFields[kind].begins } };
}
