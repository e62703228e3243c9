import { z } from 'zod';
import { type Language, languages, wholeLanguages } from '@/lib/languages/model';
import { accessibilityTemplate } from './accessibility-template';
import { greetingTemplate } from './greeting-template';
import { imprintTemplate } from './imprint-template';
import type { LegalFacts } from './legal-facts';
import { privacyTemplate } from './privacy-template';

/** The texts of a space, and those among them without which it may not open. */
export const textKinds = ['greeting', 'imprint', 'privacy', 'accessibility'] as const;
export const legalKinds = ['imprint', 'privacy', 'accessibility'] as const;

export const TEXT_LIMIT = 40_000;

/** After so many days a text has to be looked through again: the declaration once a year (BITV 2.0 § 7 (5)). */
const YEAR_DAYS = 365;

/** Whether a text in force since then is due to be looked through, at this moment. */
export const isDue = (kind: (typeof textKinds)[number], validFrom: Date, now: Date): boolean =>
  kind === 'accessibility' && now.getTime() - validFrom.getTime() > YEAR_DAYS * 86_400_000;

/** A new version of a text. */
export const TextDraft = z.object({
  kind: z.enum(textKinds, 'tenant-text.kind-unknown'),
  locale: z.enum(languages, 'tenant-text.language-unknown'),
  body: z
    .string()
    .trim()
    .transform((body) => body.replace(/\r\n/g, '\n'))
    .pipe(z.string().min(1, 'tenant-text.missing').max(TEXT_LIMIT, 'tenant-text.too-long')),
});

/** The texts that a space begins with. */
export const firstTexts = (facts: LegalFacts): { kind: (typeof textKinds)[number]; locale: Language; body: string }[] =>
  textKinds.flatMap((kind) => {
    const bodies = TEMPLATES[kind](facts);
    return wholeLanguages.map((locale) => ({ kind, locale, body: bodies[locale] }));
  });

const TEMPLATES = {
  greeting: greetingTemplate,
  imprint: imprintTemplate,
  privacy: privacyTemplate,
  accessibility: accessibilityTemplate,
};

/** What a text still has to say: the words of its gaps, `[[…]]`, in their order. */
export const gapsInText = (body: string): string[] =>
  [...body.matchAll(/\[\[([^[\]]*)\]\]/g)].map(([, words = '']) => words.trim());
