/** Yes or no for each of many rows, 32 to a number. With a sign, since larger numbers are no small ones in V8, and slow. */
export type Bits = Int32Array<ArrayBuffer>;

/** Room for so many rows, all no. */
export const noBits = (rows: number): Bits => new Int32Array((rows + 31) >>> 5);

export const setBit = (bits: Bits, row: number): void => {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
};

export const hasBit = (bits: Bits, row: number): boolean => ((bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;

/** The first so many rows. */
export function firstBits(rows: number, room: number): Bits {
  const bits = noBits(room).fill(-1, 0, rows >>> 5);
  if (rows & 31) bits[rows >>> 5] = (1 << (rows & 31)) - 1;
  return bits;
}

/** What both have. */
export const both = (one: Bits, other: Bits): Bits => one.map((word, at) => word & (other[at] ?? 0));

/** The same with more room. */
export function withRoom(bits: Bits, rows: number): Bits {
  const wider = noBits(rows);
  wider.set(bits);
  return wider;
}

/** In how many rows both say yes: four words at a time, which takes half as long as one by one. */
export function countBoth(one: Bits, other: Bits): number {
  let count = 0;
  const whole = one.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    const first = nibbles(wordOf(one, other, at)) + nibbles(wordOf(one, other, at + 1));
    const second = nibbles(wordOf(one, other, at + 2)) + nibbles(wordOf(one, other, at + 3));
    count = (count + sumOf((bytes(first) + bytes(second)) | 0)) | 0;
  }
  for (let at = whole; at < one.length; at++) count += sumOf(bytes(nibbles(wordOf(one, other, at))));
  return count;
}

/** How many ones are in each four, in each eight, and in all bits of a word: Warren, Hacker's Delight 5-1. */
function nibbles(word: number): number {
  const pairs = (word - ((word >>> 1) & 0x55555555)) | 0;
  return ((pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)) | 0;
}
const bytes = (fours: number): number => ((fours & 0x0f0f0f0f) + ((fours >>> 4) & 0x0f0f0f0f)) | 0;
const sumOf = (eights: number): number => Math.imul(eights, 0x01010101) >>> 24;
const wordOf = (one: Bits, other: Bits, at: number): number => (one[at] as number) & (other[at] as number);

/** Calls `seen` for each row that says yes, in order. */
export function eachBit(bits: Bits, seen: (row: number) => void): void {
  for (let at = 0; at < bits.length; at++) {
    let word = bits[at] as number;
    while (word !== 0) {
      seen((at << 5) + 31 - Math.clz32(word & -word));
      word &= word - 1;
    }
  }
}
