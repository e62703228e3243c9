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

/** What one has and the other has not. */
export const without = (one: Bits, other: Bits): Bits => one.map((word, at) => word & ~(other[at] ?? 0));

/** The same with more room. */
export function withRoom(bits: Bits, rows: number): Bits {
  const wider = noBits(rows);
  wider.set(bits);
  return wider;
}

/** In how many rows both say yes. */
export function countBoth(one: Bits, other: Bits): number {
  let count = 0;
  for (let at = 0; at < one.length; at++) {
    // How many ones are in 32 bits: Warren, Hacker's Delight 5-1.
    let word = (one[at] as number) & (other[at] as number);
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

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
