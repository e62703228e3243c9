import { Condition } from '../../model/condition';
import { PAGES_LIMIT, QUESTIONS_LIMIT } from '../../model/limits';
import type { Page } from '../../model/page';
import { withAnswers } from '../../model/piping';
import { SurveySettings } from '../../model/survey';
import { type Loss, shown } from '../loss';

/** A survey may be wrong at so many places one after the other; then what still is wrong goes without asking. */
const ROUNDS = 12;

/**
 * Makes pages that may be saved of such as a file gave: no more than a survey takes, and without the conditions that
 * would make it a trap. What is left out is noted in `losses`.
 */
export function settled(given: readonly Page[], losses: Loss[]): Page[] {
  let pages = withinLimits(given, losses).map((page) => withoutDeepConditions(page, losses));
  for (let round = 0; round < ROUNDS; round++) {
    const checked = SurveySettings.safeParse({ pages, results: 'always' });
    if (checked.success) return checked.data.pages;
    pages = mended(pages, checked.error.issues, losses);
  }
  return pages.map(({ showIf: _, jumps: __, ...page }) => ({
    ...page,
    questions: page.questions.map(({ showIf, ...question }) => {
      if (showIf) losses.push({ what: shown(question.label), why: 'logic' });
      return question as Page['questions'][number];
    }),
  }));
}

function withinLimits(given: readonly Page[], losses: Loss[]): Page[] {
  let left = QUESTIONS_LIMIT;
  const pages = given.slice(0, PAGES_LIMIT).map((page) => {
    const questions = page.questions.slice(0, left);
    left -= questions.length;
    return { ...page, questions };
  });
  const [before, after] = [given, pages].map((all) => all.reduce((sum, { questions }) => sum + questions.length, 0));
  if (before !== after) losses.push({ what: `${before} > ${after}`, why: 'too-many' });
  return pages.filter(({ questions, text }) => questions.length > 0 || text);
}

/** Conditions within one another deeper than a survey takes. */
function withoutDeepConditions(page: Page, losses: Loss[]): Page {
  const isFine = ({ showIf }: { showIf?: unknown }) => showIf === undefined || Condition.safeParse(showIf).success;
  const plain = <T extends { showIf?: Condition | undefined }>(part: T, what: string): T => {
    if (isFine(part)) return part;
    losses.push({ what: shown(what), why: 'condition' });
    const { showIf: _, ...rest } = part;
    return rest as T;
  };
  return { ...plain(page, page.title ?? page.id), questions: page.questions.map((each) => plain(each, each.label)) };
}

type Issue = { path: PropertyKey[]; message: string };

/** Leaves out what the check complains of: a condition, or words of answers that are not known. */
function mended(pages: readonly Page[], issues: readonly Issue[], losses: Loss[]): Page[] {
  return pages.map((page, index) => {
    const own = issues.filter(({ path }) => path[0] === 'pages' && path[1] === index);
    if (own.length === 0) return page;
    const isPageWrong = own.some(({ path }) => path[2] !== 'questions');
    return {
      ...(isPageWrong ? freed(page, page.title ?? page.id, losses) : page),
      questions: page.questions.map((question, number) =>
        own.some(({ path }) => path[2] === 'questions' && path[3] === number)
          ? freed(question, question.label, losses)
          : question,
      ),
    };
  });
}

function freed<T extends { showIf?: Condition | undefined }>(part: T, what: string, losses: Loss[]): T {
  losses.push({ what: shown(what), why: 'logic' });
  const { showIf: _, ...rest } = part;
  const texts = Object.entries(rest).map(([name, value]) => [
    name,
    typeof value === 'string' ? withoutPipes(value) : value,
  ]);
  return Object.fromEntries(texts) as T;
}

const withoutPipes = (text: string): string => withAnswers(text, () => undefined);
