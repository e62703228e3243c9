import { z } from 'zod';
import { Restoring } from './decision';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const NUMBER = /^(?:(?:Nr|No)\.?)?\s*(\d{1,9})$/i;

/** What says which contribution is meant: its id, its address, which ends with that, or its number in the thread. */
export const Into = z
  .string('merge.into-missing')
  .trim()
  .max(2_000, 'merge.into-missing')
  .transform((typed) => ({
    id: typed.match(UUID)?.at(-1) ?? null,
    number: Number(NUMBER.exec(typed)?.[1] ?? 0) || null,
  }))
  .refine(({ id, number }) => id !== null || number !== null, 'merge.into-missing');
export type Into = z.output<typeof Into>;

export const Merging = Restoring.extend({ into: Into });
