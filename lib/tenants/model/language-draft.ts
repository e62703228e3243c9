import { z } from 'zod';
import { type Language, languages } from '@/lib/languages/model';

const known = z.enum(languages, 'language.unknown');

/** Which languages a space offers, and which of them is the first. Out: all in their order. */
export const LanguageDraft = z
  .object({ languages: z.array(known).min(1, 'language.none'), first: known })
  .transform(({ languages: chosen, first }, context): Language[] => {
    if (chosen.includes(first)) return [first, ...languages.filter((one) => one !== first && chosen.includes(one))];
    context.addIssue({ code: 'custom', path: ['first'], message: 'language.first-not-offered' });
    return z.NEVER;
  });
