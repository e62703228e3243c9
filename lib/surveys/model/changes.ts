import { languageCodes, nameOfLanguage } from './language';
import { type Page, questionsOf } from './page';
import type { Question } from './questions';
import type { SurveySettings } from './survey';
import { textsOf } from './texts';

/** One thing that is different: what, and the words by which people know it. */
export interface SurveyChange {
  code:
    | 'question-added'
    | 'question-removed'
    | 'question-reworded'
    | 'question-changed'
    | 'questions-moved'
    | 'condition-changed'
    | 'part-added'
    | 'part-removed'
    | 'part-reworded'
    | 'page-added'
    | 'page-removed'
    | 'page-changed'
    | 'words-changed'
    | 'results-changed'
    | 'translated';
  facts: Record<string, string>;
}

/** What is different between two versions of a survey, in the order of the later one. */
export function changesBetween(before: SurveySettings, after: SurveySettings): SurveyChange[] {
  return [
    ...ofWords(before, after),
    ...ofPages(before.pages, after.pages),
    ...ofQuestions(before.pages, after.pages),
    ...(before.results === after.results ? [] : [{ code: 'results-changed' as const, facts: {} }]),
    ...ofTranslations(before, after),
  ];
}

const ofWords = (before: SurveySettings, after: SurveySettings): SurveyChange[] =>
  before.intro === after.intro && before.thanks === after.thanks ? [] : [{ code: 'words-changed', facts: {} }];

function ofPages(before: readonly Page[], after: readonly Page[]): SurveyChange[] {
  const [earlier, later] = [byId(before), byId(after)];
  const nameOf = ({ id, title }: Page) => ({ page: title ?? id });
  return [
    ...after.flatMap((page): SurveyChange[] => {
      const own = earlier.get(page.id);
      if (!own) return [{ code: 'page-added', facts: nameOf(page) }];
      return same({ ...own, questions: [] }, { ...page, questions: [] })
        ? []
        : [{ code: 'page-changed', facts: nameOf(page) }];
    }),
    ...before.flatMap((page): SurveyChange[] =>
      later.has(page.id) ? [] : [{ code: 'page-removed', facts: nameOf(page) }],
    ),
  ];
}

function ofQuestions(before: readonly Page[], after: readonly Page[]): SurveyChange[] {
  const [earlier, later] = [byId(questionsOf(before)), byId(questionsOf(after))];
  return [
    ...questionsOf(after).flatMap((question): SurveyChange[] => {
      const own = earlier.get(question.id);
      return own ? ofQuestion(own, question) : [{ code: 'question-added', facts: { question: question.label } }];
    }),
    ...questionsOf(before).flatMap((question): SurveyChange[] =>
      later.has(question.id) ? [] : [{ code: 'question-removed', facts: { question: question.label } }],
    ),
    ...(same(placesOf(before, later), placesOf(after, earlier))
      ? []
      : [{ code: 'questions-moved' as const, facts: {} }]),
  ];
}

function ofQuestion(before: Question, after: Question): SurveyChange[] {
  const question = after.label;
  const changes: SurveyChange[] = [];
  if (before.label !== after.label)
    changes.push({ code: 'question-reworded', facts: { before: before.label, question } });
  if (!same(before.showIf, after.showIf)) changes.push({ code: 'condition-changed', facts: { question } });
  const parts = ofParts(before, after);
  changes.push(...parts);
  const rest = ({ label: _, showIf: __, ...own }: Question): unknown => own;
  if (parts.length === 0 && !same(rest(before), rest(after)))
    changes.push({ code: 'question-changed', facts: { question } });
  return changes;
}

/** Of options, rows, and whatever else a question has of its own with a key. */
function ofParts(before: Question, after: Question): SurveyChange[] {
  const question = after.label;
  const [earlier, later] = [partsOf(before), partsOf(after)];
  return [
    ...[...later].flatMap(([path, part]): SurveyChange[] => {
      const own = earlier.get(path);
      if (own === undefined) return [{ code: 'part-added', facts: { question, part } }];
      return own === part ? [] : [{ code: 'part-reworded', facts: { question, before: own, part } }];
    }),
    ...[...earlier].flatMap(([path, part]): SurveyChange[] =>
      later.has(path) ? [] : [{ code: 'part-removed', facts: { question, part } }],
    ),
  ];
}

const partsOf = (question: Question): Map<string, string> =>
  new Map(
    textsOf({ pages: [{ id: 'x', questions: [question] }] })
      .filter(({ path }) => path.split('.').length > 3 && path.endsWith('.label'))
      .map(({ path, text }) => [path, text]),
  );

const ofTranslations = (before: SurveySettings, after: SurveySettings): SurveyChange[] =>
  languageCodes
    .filter((code) => !same(before.translations?.[code] ?? {}, after.translations?.[code] ?? {}))
    .map((code) => ({ code: 'translated', facts: { language: nameOfLanguage(code) } }));

/** On which page, in which order, those questions stand that both have. */
const placesOf = (pages: readonly Page[], other: ReadonlyMap<string, Question>): unknown =>
  pages.flatMap((page) => page.questions.filter(({ id }) => other.has(id)).map(({ id }) => [page.id, id]));

const byId = <T extends { id: string }>(all: readonly T[]): Map<string, T> => new Map(all.map((one) => [one.id, one]));

/** Whatever the order of properties; one that is undefined is none. */
const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, own: unknown) =>
    typeof own === 'object' && own !== null && !Array.isArray(own)
      ? Object.fromEntries(Object.entries(own).sort(([first], [second]) => (first < second ? -1 : 1)))
      : own,
  ) ?? '';
