import { z } from 'zod';
import { readNumber } from './read-number';

/** So many codes are printed at once at most: 250 pages. */
export const MOST_CODES = 2_000;

/** What an editor asks for: so many codes for a survey, on a sheet of this name. */
export const CodesWish = z.object({
  formatId: z.uuid(),
  sheet: z.string().trim().min(1, 'codes.no-name').max(80, 'codes.name-too-long'),
  count: z.preprocess(
    (given) => (typeof given === 'string' ? readNumber(given) : given),
    z.int('codes.count-wrong').min(1, 'codes.count-wrong').max(MOST_CODES, 'codes.count-wrong'),
  ),
});

/** A sheet of codes that was printed. */
export interface CodeSheet {
  sheet: string;
  madeAt: Date;
  count: number;
}
