/** A source of chance that says the same again for the same seed. */
export interface Chance {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  oneOf<T>(things: readonly [T, ...T[]]): T;
}

/** Mulberry32: 32 bits of state are plenty for tests. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return { below, oneOf: (things) => things[below(things.length)] ?? things[0] };
}

/** Changes a text in one to four places, as a broken or a hostile program would. */
export function mutated(text: string, chance: Chance): string {
  let changed = text;
  for (let more = chance.below(4); more >= 0; more--) changed = chance.oneOf(MUTATIONS)(changed, chance);
  return changed;
}

type Mutation = (text: string, chance: Chance) => string;

const ODD = [
  ...(['"', '[', '{', '}', ']', ',', ':', '\\', '\u0000', '\ud800', '-', '/', '2', '51-', '/x,', '1e999'] as const),
  ...[
    '9'.repeat(300),
    'null',
    '__proto__',
    'constructor',
    'disconnect',
    'error',
    '[[[[[[[[[[',
    '{"_placeholder":true,"num":0}',
  ],
] as const;

const spliced = (text: string, from: number, to: number, put: string) => text.slice(0, from) + put + text.slice(to);
const place = (text: string, chance: Chance) => chance.below(text.length + 1);

const MUTATIONS: [Mutation, ...Mutation[]] = [
  (text, chance) => spliced(text, place(text, chance), Number.POSITIVE_INFINITY, ''),
  (text, chance) => text.slice(place(text, chance)),
  (text, chance) => {
    const at = place(text, chance);
    return spliced(text, at, at + 1, String.fromCharCode(32 + chance.below(95)));
  },
  (text, chance) => {
    const at = place(text, chance);
    return spliced(text, at, at, chance.oneOf(ODD));
  },
  (text, chance) => {
    const [from, to] = [place(text, chance), place(text, chance)].sort((one, other) => one - other);
    return text + text.slice(from, to).repeat(1 + chance.below(20));
  },
  (text, chance) => {
    const words = text.split('"');
    const [one, other] = [chance.below(words.length), chance.below(words.length)];
    [words[one], words[other]] = [words[other] ?? '', words[one] ?? ''];
    return words.join('"');
  },
  (text, chance) => text.replace(/\d+/g, (digits) => (chance.below(2) ? digits : String(2 ** chance.below(70)))),
];
