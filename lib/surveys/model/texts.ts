import { LABEL_LIMIT } from './key';
import { type Page, PROSE_LIMIT } from './page';

/** One text of a survey: where it stands, what it says, and how long it may be, in characters. */
export interface SurveyText {
  /** Made of keys, not of places: `questions.way.options.bike.label`. It stays when something is moved. */
  path: string;
  text: string;
  limit: number;
}

/** What has texts. Made so loose that what is translated keeps its own type. */
export interface WithTexts {
  pages: readonly Page[];
  intro?: string | undefined;
  thanks?: string | undefined;
}

/**
 * How long each text may be, by the name of the property that holds it. Whatever kind a question is of: a property of
 * one of these names holds words that people read.
 */
const LIMITS: Readonly<Record<string, number>> = {
  ...{ label: LABEL_LIMIT, hint: LABEL_LIMIT, title: LABEL_LIMIT, other: LABEL_LIMIT, alt: LABEL_LIMIT },
  ...{ text: PROSE_LIMIT, intro: PROSE_LIMIT, thanks: PROSE_LIMIT },
  ...{ minLabel: 60, maxLabel: 60, unit: 20 },
};

/** What tells how a survey goes on, and holds no words. */
const SILENT: ReadonlySet<string> = new Set(['showIf', 'jumps', 'translations', 'translatedFrom']);

/** All texts of a survey, in the order in which people meet them. */
export function textsOf(survey: WithTexts): SurveyText[] {
  const found: SurveyText[] = [];
  withTexts(survey, (path, text, limit) => {
    found.push({ path, text, limit });
    return text;
  });
  return found;
}

/** The survey with each of its texts as `say` says it. In: the text's path, itself, and how long it may be. */
export function withTexts<S extends WithTexts>(
  survey: S,
  say: (path: string, text: string, limit: number) => string,
): S {
  const { intro, pages, thanks, ...rest } = survey;
  return {
    ...rest,
    ...(intro !== undefined && { intro: said('intro', intro, say) }),
    pages: pages.map(({ questions, ...page }) => ({
      ...(inside(page, `pages.${page.id}`, say) as Omit<Page, 'questions'>),
      // Not below its page: a question may move to another one.
      questions: inside(questions, 'questions', say),
    })),
    ...(thanks !== undefined && { thanks: said('thanks', thanks, say) }),
  } as unknown as S;
}

type Say = (path: string, text: string, limit: number) => string;

/** What an object holds, entries of lists told by their `id`; a list without has no lasting paths and stays. */
function inside(value: unknown, path: string, say: Say): unknown {
  if (Array.isArray(value))
    return value.map((entry: unknown) => (hasKey(entry) ? inside(entry, `${path}.${entry.id}`, say) : entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => {
      if (SILENT.has(name)) return [name, own];
      return [name, typeof own === 'string' ? said(join(path, name), own, say) : inside(own, join(path, name), say)];
    }),
  );
}

/** Only what has words, and only properties that hold some. */
function said(path: string, text: string, say: Say): string {
  const limit = LIMITS[path.slice(path.lastIndexOf('.') + 1)];
  return limit === undefined || text.trim() === '' ? text : say(path, text, limit);
}

const join = (path: string, name: string) => `${path}.${name}`;

const hasKey = (entry: unknown): entry is { id: string } =>
  typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string';
