import { z } from 'zod';
import { Pseudonym } from './pseudonym';

/** What one can change about oneself. A language that we do not speak becomes German. */
export const ProfileChange = z.object({ pseudonym: Pseudonym, locale: z.string().max(35) });
