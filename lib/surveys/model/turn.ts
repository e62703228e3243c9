import type { Page } from './page';
import type { Walk } from './walk';

/** From which page somebody turns, with which questions on it, and whether back. */
export interface Turn {
  page: string;
  /** The questions that the page showed. */
  shown: readonly string[];
  back: boolean;
}

/**
 * Where turning a page leads: to the page before or after it on this person's way, and on with what is wrong or missing
 * on it. A page that asks more by now than it showed, because of what was answered on it, comes once more.
 */
export function turned(
  { pages, problems }: Walk,
  { page: from, shown, back }: Turn,
): { page: Page } | { problems: Walk['problems'] } {
  const place = Math.max(
    0,
    pages.findIndex(({ page }) => page.id === from),
  );
  const here = pages[place];
  const last = pages.at(-1)?.page as Page;
  if (back) return { page: pages[place - 1]?.page ?? here?.page ?? last };
  const asked = new Set(here?.questions.map(({ id }) => id));
  const isNew = (question: string) => !shown.includes(question);
  const wrong = problems.filter(({ question }) => asked.has(question) && !isNew(question));
  if (wrong.length > 0) return { problems: wrong };
  if (here && [...asked].some(isNew)) return { page: here.page };
  return { page: pages[place + 1]?.page ?? last };
}
