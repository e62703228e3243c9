import type { DemoComment, DemoPerson } from './model';

/**
 * Who agrees and who disagrees with a comment: always the same people for the same words, never the author, nobody
 * twice, nobody who is suspended. Fewer where the cast is too small.
 */
export function votersOf(comment: DemoComment, cast: readonly DemoPerson[]): { agree: string[]; disagree: string[] } {
  const voters = cast
    .filter((person) => person.key !== comment.author && !person.suspendedForDays && person.roles.length === 0)
    .map((person) => ({ key: person.key, rank: hash(person.key + comment.text) }))
    .sort((a, b) => a.rank - b.rank)
    .map((voter) => voter.key);
  return {
    agree: voters.slice(0, comment.agree),
    disagree: voters.slice(comment.agree, comment.agree + comment.disagree),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
