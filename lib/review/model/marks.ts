import { linkedHost } from '@/lib/checks/model/links';
import { lettersOf, markOf, marksOf } from '@/lib/checks/model/shingles';

/** In all of a tenant, whichever the thread: a wave comes to several. */
const SCOPE = 'held';

/** The marks that a text shares with those it is nearly the same as. Short ones have only the one of their words. */
export const alikeMarks = (text: string): string[] => [
  ...marksOf(SCOPE, text),
  ...(lettersOf(text) ? [markOf(`${SCOPE} same ${lettersOf(text)}`)] : []),
];

/** The mark that texts with a link to the same host share; none where there is no link. */
export function linkMarks(text: string): string[] {
  const host = linkedHost(text);
  return host === null ? [] : [markOf(`${SCOPE} link ${host}`)];
}
