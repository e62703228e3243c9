import { z } from 'zod';
import { type Language, languages, wholeLanguages } from '@/lib/languages/model';

/** Which languages a space offers, and which of them is the first: one that all is written in. Out: all in their order. */
export const LanguageDraft = z
  .object({
    languages: z.array(z.enum(languages, 'language.unknown')).min(1, 'language.none'),
    first: z.enum(wholeLanguages, 'language.unknown'),
  })
  .transform(({ languages: chosen, first }, context): Language[] => {
    if (chosen.includes(first)) return [first, ...languages.filter((one) => one !== first && chosen.includes(one))];
    context.addIssue({ code: 'custom', path: ['first'], message: 'language.first-not-offered' });
    return z.NEVER;
  });
