import { LIKENESS } from '@/lib/checks/model/duplicate';
import { likeness, shinglesOf } from '@/lib/checks/model/shingles';
import type { Conversation, JudgedText } from './conversation';

/** Thresholds to choose from. */
export const LIKENESSES = [0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
export const FLOODS = [3, 5, 8, 10, 12, 15];

/** How many texts fit; how much of them, and how much of all that was rejected, the moderators rejected. From 0 to 1. */
export function scoreOf({ texts }: Conversation, fits: (text: JudgedText) => boolean) {
  const found = texts.filter(fits);
  const right = found.filter(({ isRejected }) => isRejected).length;
  const rejected = texts.filter(({ isRejected }) => isRejected).length;
  return { found: found.length, precision: right / found.length, recall: right / rejected };
}

/** How many texts are nearly the same as one before: as the index finds them, and in truth. */
export function duplicatesIn({ texts }: Conversation) {
  const shingles = texts.map(({ text }) => shinglesOf(text));
  const isAlike = (own: ReadonlySet<number>, at: number) =>
    shingles.slice(0, at).some((other) => likeness(own, other) >= LIKENESS);
  return {
    byMarks: texts.filter((text) => text.likeness >= LIKENESS).length,
    byAll: shingles.filter(isAlike).length,
  };
}
