import { z } from 'zod';

/** Nobody reads and answers a survey in less, in milliseconds. */
export const FASTEST_MS = 2_500;
/** A page may lie open so long before it is sent, in milliseconds: a week. */
export const LONGEST_MS = 7 * 24 * 3_600_000;
/** So many leading zero bits a hash of the work has: some 65,000 tries, a quarter of a second on a telephone. */
export const WORK_BITS = 16;

/** A field that people do not see, and programs fill in. */
export const TRAP = 'homepage';

/** What a form brings along of people who left no address: when the page was made, and the work of the browser. */
export const GuardFields = z.object({
  stamp: z.string().max(200).optional(),
  work: z.string().max(40).optional(),
  [TRAP]: z.string().max(1_000).optional(),
});
export type GuardFields = z.output<typeof GuardFields>;

/** What is hashed, with SHA-256. */
export const workOn = (stamp: string, number: string | number): string => `${stamp} ${number}`;

/** Whether a hash begins with enough zero bits. */
export function isWork(hash: Uint8Array, bits = WORK_BITS): boolean {
  const whole = bits >> 3;
  const rest = bits & 7;
  if (hash.subarray(0, whole).some((byte) => byte !== 0)) return false;
  return rest === 0 || (hash[whole] ?? 255) >> (8 - rest) === 0;
}
