import { z } from 'zod';
import type { Problem } from '@/lib/errors';
import { requirable } from '@/lib/identity/model/trust';
import { FORMATS_LIMIT } from '../model';
import { Closing, details, Invited, Opening, Slug, Title, unless } from './fields';
import { HoursInDraft } from './hours';
import { writerGroups } from './writers';

/** A checkbox says `1`, or nothing. */
const Checked = z
  .union([z.boolean(), z.enum(['1', ''])])
  .optional()
  .transform(Boolean);

/** One way to take part. `id` names an instance that exists. Without dates it is open as long as the offer. */
export const FormatDraft = z
  .object({
    id: z.uuid().optional(),
    format: z.string(),
    title: Title,
    slug: Slug.optional(),
    /** Parsed by the format's own schema. */
    settings: z.unknown(),
    requiredTrust: z.enum(requirable, 'trust.invalid'),
    residentsOnly: Checked,
    reviewsFirst: Checked,
    hours: HoursInDraft,
    writers: z.enum(writerGroups, 'writers.unknown').default('everyone'),
    invited: Invited,
    opensAt: unless(Opening),
    closesAt: unless(Closing),
  })
  .refine(({ opensAt, closesAt }) => !opensAt || !closesAt || opensAt < closesAt, {
    message: 'dates.reversed',
    path: ['closesAt'],
  });
export type FormatDraft = z.output<typeof FormatDraft>;

const Formats = z.array(FormatDraft).max(FORMATS_LIMIT, 'formats.too-many');

/** What an offer says about itself, as the editor's form sends it: it may have gaps, `gapsIn` names them. */
export const OfferDetails = z.object(details).superRefine((offer, context) => report(offer, context));

/** A whole new offer. */
export const OfferDraft = z
  .object({ ...details, formats: Formats })
  .superRefine((offer, context) => report(offer, context));
export type OfferDraft = z.output<typeof OfferDraft>;

/** A whole offer again. Without `documents`, `slug` or `formats`, these stay as they are. */
export const OfferChange = z
  .object({ ...details, offerId: z.uuid(), formats: Formats.optional(), tell: Checked })
  .superRefine((offer, context) => report(offer, context));

/** A wish about an offer as a whole: to publish it, or to throw a draft away. */
export const OfferWish = z.object({ offerId: z.uuid() });

/** A wish to list what is over in the archive, or with the others again. */
export const Archiving = z.object({ offerId: z.uuid(), archive: z.enum(['yes', 'no']) });

/** A wish for an offer like another one, under a title of its own. */
export const OfferCopy = z.object({ offerId: z.uuid(), title: Title });

/** A wish to let whoever has the link look at a draft, or to end that. */
export const DraftSharing = z.object({ offerId: z.uuid(), share: z.enum(['yes', 'no']) });

export const FormatAddition = FormatDraft.and(z.object({ offerId: z.uuid() }));
export const FormatChange = FormatDraft.and(z.object({ offerId: z.uuid(), id: z.uuid() }));
/** Other settings for a format, of which nothing else changes. */
export const SettingsChange = z.object({ offerId: z.uuid(), formatId: z.uuid(), settings: z.unknown() });
export const FormatRemoval = z.object({ offerId: z.uuid(), formatId: z.uuid() });

interface Dated {
  opensAt: Date;
  closesAt: Date;
  formats?: readonly { opensAt?: Date | undefined; closesAt?: Date | undefined }[] | undefined;
}

/** What is wrong with the dates of an offer and its formats. */
export function dateProblems({ opensAt, closesAt, formats = [] }: Dated): Problem[] {
  const problems = opensAt < closesAt ? [] : [{ field: 'closesAt', code: 'dates.reversed' }];
  for (const [index, own] of formats.entries()) {
    if (own.opensAt && own.opensAt < opensAt) {
      problems.push({ field: `formats.${index}.opensAt`, code: 'dates.outside-offer' });
    }
    if (own.closesAt && own.closesAt > closesAt) {
      problems.push({ field: `formats.${index}.closesAt`, code: 'dates.outside-offer' });
    }
  }
  return problems;
}

function report(
  offer: Dated,
  context: { addIssue: (issue: { code: 'custom'; message: string; path: string[] }) => void },
) {
  for (const { field, code } of dateProblems(offer)) {
    context.addIssue({ code: 'custom', message: code, path: field.split('.') });
  }
}
