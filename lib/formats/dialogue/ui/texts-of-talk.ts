import { TEXTS_OF_DECISIONS } from '@/components/moderation/texts';

/** What may be refused to people who talk; texts of refusals that only others meet do not travel inside the page. */
const REFUSALS = [
  ...['thread', 'threads', 'comment', 'posts', 'held', 'spam', 'text', 'reason', 'moderation'],
  ...['trust', 'residency', 'member', 'guest', 'identity', 'session', 'sign-in', 'email', 'tries', 'network', 'wishes'],
  ...['connection', 'form', 'page', 'input', 'field', 'id'],
];

/** The texts that a discussion needs in the browser. */
export const TEXTS_OF_TALK: readonly string[] = [
  'thread',
  ...TEXTS_OF_DECISIONS,
  ...REFUSALS.map((group) => `refusals.${group}`),
];
