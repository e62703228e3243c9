import { z } from 'zod';
import type { Problem } from '@/lib/errors';
import {
  Area,
  CONTACT_LIMIT,
  DESCRIPTION_LIMIT,
  DOCUMENTS_LIMIT,
  FORMATS_LIMIT,
  PLACE_LIMIT,
  Position,
  SLUG_LIMIT,
  STEP_TEXT_LIMIT,
  STEPS_LIMIT,
  SUMMARY_LIMIT,
  TITLE_LIMIT,
  topics,
} from '../model';
import { momentFrom } from './dates';

/** A text whose codes are `<name>.missing` and `<name>.too-long`. Forms send CRLF; we keep and count LF. */
const Text = (name: string, limit: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n').trim())
    .max(limit, `${name}.too-long`);
const Needed = (name: string, limit: number) => Text(name, limit).min(1, `${name}.missing`);

const Moment = (hour: string) =>
  z.union([z.date(), z.string()], 'date.invalid').transform((value, context) => {
    const moment = typeof value === 'string' ? momentFrom(value, hour) : value;
    if (moment) return moment;
    context.addIssue({ code: 'custom', message: value === '' ? 'date.missing' : 'date.invalid' });
    return z.NEVER;
  });
/** A day that is named without an hour counts whole. */
const Opening = Moment('00:00');
const Closing = Moment('23:59');
const unless = <S extends z.ZodType>(schema: S) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(schema)
    .optional();

const Slug = z
  .string()
  .max(SLUG_LIMIT, 'slug.invalid')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug.invalid');

const Place = z.object({
  label: Text('place', PLACE_LIMIT),
  centre: z.array(z.number('place.invalid')).pipe(z.custom<z.output<typeof Position>>(isPosition, 'place.invalid')),
  area: z.custom<z.output<typeof Area>>((value) => Area.safeParse(value).success, 'area.invalid').optional(),
});

const Step = z.object({
  date: z.iso.date('date.invalid'),
  title: Needed('title', TITLE_LIMIT),
  text: Text('text', STEP_TEXT_LIMIT).optional(),
});

/** Only our own files and https: nothing that runs when it is clicked. */
const Document = z.object({
  title: Needed('title', TITLE_LIMIT),
  href: z.string().regex(/^(\/(?![/\\])|https:\/\/)\S+$/, 'document.bad-address'),
  kind: z.string().max(20),
  bytes: z.int().min(0),
});

const Contact = z.object({
  office: Text('contact', CONTACT_LIMIT),
  email: z.union([z.literal(''), z.email('email.invalid')], 'email.invalid'),
  phone: Text('phone', 40).optional(),
});

/** One way to take part. `id` names an instance that exists. Without dates it is open as long as the offer. */
const FormatDraft = z
  .object({
    id: z.uuid().optional(),
    format: z.string(),
    title: Needed('title', TITLE_LIMIT),
    slug: Slug.optional(),
    /** Parsed by the format's own schema. */
    settings: z.unknown(),
    requiredTrust: z.enum(['guest', 'email'], 'trust.invalid'),
    opensAt: unless(Opening),
    closesAt: unless(Closing),
  })
  .refine(({ opensAt, closesAt }) => !opensAt || !closesAt || opensAt < closesAt, {
    message: 'dates.reversed',
    path: ['closesAt'],
  });
export type FormatDraft = z.output<typeof FormatDraft>;

/**
 * What an editor keeps of an offer. A draft may have gaps; `gapsIn` says what publishing still needs. Without
 * `documents` they stay as they are.
 */
export const OfferDraft = z
  .object({
    title: Needed('title', TITLE_LIMIT),
    slug: Slug.optional(),
    summary: Text('summary', SUMMARY_LIMIT),
    description: Text('description', DESCRIPTION_LIMIT),
    topic: z.enum(topics, 'topic.missing'),
    place: Place,
    timeline: z.array(Step).max(STEPS_LIMIT, 'timeline.too-long'),
    documents: z.array(Document).max(DOCUMENTS_LIMIT, 'documents.too-many').optional(),
    contact: Contact,
    opensAt: Opening,
    closesAt: Closing,
    formats: z.array(FormatDraft).max(FORMATS_LIMIT, 'formats.too-many'),
  })
  .superRefine((offer, context) => {
    for (const { field, code } of dateProblems(offer)) {
      context.addIssue({ code: 'custom', message: code, path: field.split('.') });
    }
  });
export type OfferDraft = z.output<typeof OfferDraft>;

export const OfferChange = z.intersection(z.object({ offerId: z.uuid() }), OfferDraft);
/** A wish about an offer as a whole: to publish it, or to throw a draft away. */
export const OfferWish = z.object({ offerId: z.uuid() });

/** What publishing still needs, as codes by field. `now` is the database's time. */
export function gapsIn(offer: Gaps, now: Date): Problem[] {
  const missing: [field: string, code: string, found: unknown][] = [
    ['summary', 'summary.missing', offer.summary],
    ['description', 'description.missing', offer.description],
    ['place.label', 'place.missing', offer.place.label],
    ['contact.office', 'contact.missing', offer.contact.office],
    ['contact.email', 'email.missing', offer.contact.email],
    ['formats', 'formats.missing', offer.formats.length],
    ['closesAt', 'date.past', offer.closesAt > now],
  ];
  return missing.filter(([, , found]) => !found).map(([field, code]) => ({ field, code }));
}

interface Gaps {
  summary: string;
  description: string;
  place: { label: string };
  contact: { office: string; email: string };
  closesAt: Date;
  formats: readonly unknown[];
}

/** The address that a title makes: `Rund um den Markt` is `rund-um-den-markt`. */
export const slugFrom = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LIMIT - 4)
    .replace(/^-+|-+$/g, '') || 'offer';

function isPosition(value: unknown): boolean {
  return Position.safeParse(value).success;
}

interface Dated {
  opensAt: Date;
  closesAt: Date;
  formats: { opensAt?: Date | undefined; closesAt?: Date | undefined }[];
}

function dateProblems({ opensAt, closesAt, formats }: Dated): Problem[] {
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
