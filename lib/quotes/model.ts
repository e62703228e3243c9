import { z } from 'zod';
import { type ContributionKind, contributionKinds } from '@/lib/moderation/model';

export const QUOTE_LIMIT = 600;

/** Words of a contribution that its author is asked to be quoted with. */
export const QuoteDraft = z.object({
  offerId: z.uuid(),
  kind: z.enum(contributionKinds),
  contributionId: z.uuid(),
  text: z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n').trim())
    .min(1, 'text.missing')
    .max(QUOTE_LIMIT, 'quote.too-long'),
});
export type QuoteDraft = z.output<typeof QuoteDraft>;

/** What an author answers; also later, to take it back or to agree after all. */
export const QuoteAnswer = z.object({ quoteId: z.uuid(), answer: z.enum(['agreed', 'refused']) });

export const QuoteWish = z.object({ quoteId: z.uuid() });

/** A quote that everybody may read: its author agreed to these words, and they stand where they were said. */
export interface PublicQuote {
  id: string;
  contributionId: string;
  text: string;
  author: string;
  href: string;
}

/** A quote as the editor sees it who asked for it. */
export interface AskedQuote extends PublicQuote {
  kind: ContributionKind;
  answer: 'agreed' | 'refused' | null;
}

/** A quote as its author sees it: what they are asked, in which offer. */
export interface OwnQuote {
  id: string;
  text: string;
  offer: string;
  href: string;
  askedAt: string;
  answer: 'agreed' | 'refused' | null;
}

/** Whether these words stand in that text as they are. Blanks and line breaks count as one blank. */
export const isLiteral = (words: string, text: string): boolean => flat(text).includes(flat(words));

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
