/** A word by its stem, and in how many contributions it stands. */
export interface CountedTerm {
  stem: string;
  /** In how many without a theme, in how many of the offer, and of everything that can be found in the town. */
  free: number;
  here: number;
  everywhere: number;
  /** Those without a theme, by any numbers. */
  numbers: readonly number[];
}

/** How many texts there are in the offer, and in everything that can be found in the town. */
export interface Amounts {
  here: number;
  everywhere: number;
}

const SUGGESTIONS = 12;
/** A word of fewer contributions is no theme. */
const LEAST = 3;
/** What so large a share of all say is what the offer is about, and divides nothing. */
const LARGEST_SHARE = 0.6;
/** How much more often a word has to be here than elsewhere. */
const MORE_OFTEN = 1.3;
/** A word that stands in so large a share of the contributions of a chosen one says nothing new. */
const ALIKE = 0.75;

/** Stems that people say about everything, beyond the stop words of the language. */
const TALK = new Set(
  (
    'mehr viel wen gut schlecht gern bitt dank find wär war sollt sollen kann konn musst mussen wurd wurden gibt geb gab ' +
    'geht gehen mach macht mal wirklich einfach imm imme immer eig eigent eigentlich ganz seh sehr schon schön schoner ' +
    'best bess besser wicht wichtig brauch braucht fehl fehlt leid leider heut jahr tag mensch leut beim dafur dageg ' +
    'dagegen seit zwei drei mein find kommt komm steh stand gerad dann dagegen dabei davon darauf sowi sowie bzw usw etc viell vielleicht auss ausserd ausserdem trotzd trotzdem bess'
  ).split(' '),
);

/**
 * The words by which the contributions of an offer can be told apart: said by several, much more often than elsewhere in
 * the town, and each by others than the ones before. The most telling first.
 */
export function tellingTerms<T extends CountedTerm>(terms: readonly T[], amounts: Amounts): T[] {
  const ranked = terms
    .filter((term) => isWorth(term, amounts))
    .map((term) => ({ term, weight: weightOf(term, amounts) }))
    .sort((one, other) => other.weight - one.weight || byLength(one.term, other.term));
  const chosen: { term: T; numbers: ReadonlySet<number> }[] = [];
  for (const { term } of ranked) {
    if (chosen.length === SUGGESTIONS) break;
    if (!chosen.some((before) => isAlike(before, term))) chosen.push({ term, numbers: new Set(term.numbers) });
  }
  return chosen.map(({ term }) => term);
}

/** The longer one first: of a compound and its parts, which stand in the same texts, people say the compound. */
const byLength = ({ stem: one }: CountedTerm, { stem: other }: CountedTerm): number =>
  other.length - one.length || one.localeCompare(other);

const isWorth = (term: CountedTerm, amounts: Amounts): boolean =>
  term.free >= LEAST &&
  !TALK.has(term.stem) &&
  (term.here <= Math.max(LEAST, amounts.here * LARGEST_SHARE) || amounts.here < 2 * LEAST) &&
  timesMore(term, amounts) >= MORE_OFTEN;

/** While there is little else in the town, every word is taken for a rare one. */
const UNKNOWN = 25;

/** How many times more often here than in all the rest. */
function timesMore({ here, everywhere }: CountedTerm, amounts: Amounts): number {
  const [rest, elsewhere] = [Math.max(0, amounts.everywhere - amounts.here), Math.max(0, everywhere - here)];
  return (here + 0.5) / (amounts.here + 1) / ((elsewhere + 0.5) / (rest + UNKNOWN));
}

/** What many say counts more than what is rare elsewhere. */
const weightOf = (term: CountedTerm, amounts: Amounts): number =>
  term.free * Math.log(Math.min(timesMore(term, amounts), 50));

function isAlike({ term, numbers }: { term: CountedTerm; numbers: ReadonlySet<number> }, other: CountedTerm): boolean {
  const both = other.numbers.filter((number) => numbers.has(number)).length;
  return both >= ALIKE * Math.min(other.numbers.length, term.numbers.length);
}
