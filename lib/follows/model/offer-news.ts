import type { SaidByOffer } from '@/lib/offers/model/said';

/*
 * What is news to who follows an offer. All of it:
 *
 * - its result, and each step after it that its editors want told (lib/results);
 * - what the municipality answered to somebody in it: counted in one notice until they have looked;
 * - what changed in what it says, as `newsBetween` finds it: a new step of the timeline or a new way to take part, other
 *   dates, other texts.
 *
 * A change is told once nobody has changed the offer for `SETTLED_MINUTES`, and compared with what was told before: who
 * saves five times tells once, and who takes a change back tells nothing. A typing mistake is no news. Editors may mark a
 * change, however small. Nobody is told of what they did themselves, of what was before they followed, of an answer that
 * they were told of as its receiver, or of what is older than `FRESH_DAYS`.
 */

/** An offer that was changed is left alone for so long before it is told. */
export const SETTLED_MINUTES = 15;
/** What is older than this is no news any more: after a standstill, or where the platform has just learnt to tell it. */
export const FRESH_DAYS = 7;
/** Texts are other ones where so many words came or went; below that somebody polished them. */
export const NEW_WORDS = 10;
/** So many new steps are named. */
const NAMED = 3;

/** What is news, as the sentence of a notice needs it. */
export interface OfferNews extends Record<string, string | number> {
  /** Whether there are new steps or new ways to take part, and their names. */
  more: 'yes' | 'no';
  added: string;
  /** Whether one can take part until another day, and until when, in milliseconds since 1970. */
  ends: 'yes' | 'no';
  closes: number;
  dates: 'yes' | 'no';
  texts: 'yes' | 'no';
}

/**
 * What is news between two versions of an offer; null where nothing is. `isMarked`: its editors want it told. `today` as
 * `2026-05-04`: a step that is taken out is news as long as it lies ahead.
 */
export function newsBetween(
  before: SaidByOffer,
  after: SaidByOffer,
  { isMarked, today }: { isMarked: boolean; today: string },
): OfferNews | null {
  const added = [...newSteps(before, after), ...newParts(before, after)];
  const ends = !isSame(before.closesAt, after.closesAt);
  const dates = hasOtherSteps(before, after, today) || hasOtherDates(before, after);
  const texts = hasOtherTexts(before, after);
  const isNothing = added.length === 0 && !ends && !dates && !texts;
  if (isNothing && !isMarked) return null;
  const named = added.length > NAMED ? [...added.slice(0, NAMED), '…'] : added;
  return {
    ...{ more: said(added.length > 0), added: named.join(', ') },
    ...{ ends: said(ends), closes: new Date(after.closesAt).getTime(), dates: said(dates) },
    // What is marked and nothing else is in the texts.
    texts: said(texts || isNothing),
  };
}

const said = (is: boolean) => (is ? 'yes' : 'no');

type Step = SaidByOffer['timeline'][number];

/** Titles of steps that were not there. One of which the name alone changed was: another of that day is gone. */
function newSteps(before: SaidByOffer, after: SaidByOffer): string[] {
  const gone = without(before.timeline, after.timeline);
  return without(after.timeline, before.timeline)
    .filter(({ date }) => !gone.some((step) => step.date === date))
    .map(({ title }) => title);
}

function newParts(before: SaidByOffer, after: SaidByOffer): string[] {
  if (!before.parts) return [];
  const known = new Set(before.parts.map(({ id }) => id));
  return (after.parts ?? []).filter(({ id }) => !known.has(id)).map(({ title }) => title);
}

/** Whether a step is on another day now, or one that lay ahead fell away. */
function hasOtherSteps(before: SaidByOffer, after: SaidByOffer, today: string): boolean {
  const came = without(after.timeline, before.timeline);
  const fellAway = without(before.timeline, after.timeline).some(
    ({ date }) => date >= today && !came.some((step) => step.date === date),
  );
  const daysOf = ({ timeline }: SaidByOffer, { title }: Step) =>
    timeline.filter((step) => nameOf(step) === nameOf({ title })).map(({ date }) => date);
  const moved = after.timeline.some((step) => {
    const [was, is] = [daysOf(before, step), daysOf(after, step)];
    return was.length > 0 && was.sort().join() !== is.sort().join();
  });
  return fellAway || moved;
}

/** Whether the offer begins, or a part begins or ends, at another time; the offer's own end is told apart. */
function hasOtherDates(before: SaidByOffer, after: SaidByOffer): boolean {
  if (!isSame(before.opensAt, after.opensAt)) return true;
  const known = new Map(before.parts?.map((part) => [part.id, part]));
  return (after.parts ?? []).some((part) => {
    const was = known.get(part.id);
    // A part that ends with the offer moves with it.
    const endsWithOffer = isSame(part.closesAt, after.closesAt);
    return was && !(isSame(was.opensAt, part.opensAt) && (endsWithOffer || isSame(was.closesAt, part.closesAt)));
  });
}

function hasOtherTexts(before: SaidByOffer, after: SaidByOffer): boolean {
  const known = new Set(before.documents.map(({ href }) => href));
  const hasMoreDocuments = after.documents.some(({ href }) => !known.has(href));
  const isElsewhere = JSON.stringify(before.place.area ?? null) !== JSON.stringify(after.place.area ?? null);
  return hasMoreDocuments || isElsewhere || otherWords(textOf(before), textOf(after)) >= NEW_WORDS;
}

const textOf = ({ title, summary, description, plain, scope }: SaidByOffer) =>
  [title, summary, description, plain, scope.asked, scope.open, scope.settled].join('\n');

/** How many words came or went, whichever are more; in whatever order they stand. */
function otherWords(before: string, after: string): number {
  const left = new Map<string, number>();
  const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of wordsIn(before)) left.set(word, (left.get(word) ?? 0) + 1);
  let came = 0;
  for (const word of wordsIn(after)) {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    else came += 1;
  }
  return Math.max(
    came,
    [...left.values()].reduce((sum, count) => sum + count, 0),
  );
}

/** The steps of one timeline whose names the other has not. */
function without(steps: readonly Step[], others: readonly Step[]): Step[] {
  const known = new Set(others.map(nameOf));
  return steps.filter((step) => !known.has(nameOf(step)));
}

const nameOf = ({ title }: Pick<Step, 'title'>) => title.trim().toLowerCase();
const isSame = (one: string, other: string) => new Date(one).getTime() === new Date(other).getTime();
