import type { Problem } from '@/lib/errors';
import type { OfferScope } from '../model';
import { dayOf } from './dates';
import { isRestDay } from './holidays';

interface Hinted {
  title: string;
  summary: string;
  description: string;
  plain: string;
  scope: OfferScope;
  contact: { phone?: string | undefined };
  timeline: readonly { date: string; title: string; text?: string }[];
  opensAt: Date;
  closesAt: Date;
}

const SHORTEST_DAYS = 14;
const DAY_MS = 86_400_000;
const LONG_SENTENCE = 25;

/** What could be better before publishing, as codes by field; nothing of it stands in the way. `now`: the database's time. */
export function hintsFor(offer: Hinted, now: Date): Problem[] {
  const closing = dayOf(offer.closesAt);
  const weak: [field: string, code: string, found: boolean][] = [
    ...fieldsWithPlaceholder(offer).map((field): [string, string, boolean] => [field, 'hint.placeholder', true]),
    ['scope.open', 'hint.nothing-open', offer.scope.open === ''],
    ['scope.settled', 'hint.nothing-settled', offer.scope.settled === ''],
    ['plain', 'hint.not-plain', offer.plain === ''],
    ['summary', 'hint.long-sentence', longestSentence(offer.summary) > LONG_SENTENCE],
    ['opensAt', 'hint.open-already', offer.opensAt < now],
    ['closesAt', 'hint.short', offer.closesAt.getTime() - offer.opensAt.getTime() < SHORTEST_DAYS * DAY_MS],
    ['closesAt', 'hint.rest-day', isRestDay(closing)],
    ['timeline', 'hint.no-steps', offer.timeline.length === 0],
    ['timeline', 'hint.no-after', offer.timeline.length > 0 && offer.timeline.every(({ date }) => date <= closing)],
    ['contact.phone', 'hint.no-phone', !offer.contact.phone],
  ];
  return weak.filter(([, , found]) => found).map(([field, code]) => ({ field, code }));
}

/** Square brackets that are no link: templates mark so what is to be filled in. */
const PLACEHOLDER = /\[[^\]\n]+\](?!\()/;

function fieldsWithPlaceholder({ title, summary, description, scope, timeline }: Hinted): string[] {
  const texts = {
    ...{ title, summary, description },
    'scope.asked': scope.asked,
    'scope.open': scope.open,
    'scope.settled': scope.settled,
    timeline: timeline.map((step) => `${step.title} ${step.text ?? ''}`).join('\n'),
  };
  return Object.entries(texts)
    .filter(([, text]) => PLACEHOLDER.test(text))
    .map(([field]) => field);
}

const longestSentence = (text: string) =>
  Math.max(...text.split(/[.!?:]\s/).map((sentence) => sentence.split(/\s+/).length));
