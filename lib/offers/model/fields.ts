import { z } from 'zod';
import { EmailAddress } from '@/lib/identity/model';
import { describesPictures } from '@/lib/markup/model/pictures';
import {
  Area,
  CONTACT_LIMIT,
  DESCRIPTION_LIMIT,
  DOCUMENTS_LIMIT,
  PLACE_LIMIT,
  PLAIN_LIMIT,
  Position,
  SCOPE_LIMIT,
  SLUG_LIMIT,
  STEP_TEXT_LIMIT,
  STEPS_LIMIT,
  SUMMARY_LIMIT,
  TITLE_LIMIT,
  topics,
} from '../model';
import { momentFrom } from './dates';
import { INVITED_LIMIT } from './writers';

/** A text whose codes are `<name>.missing` and `<name>.too-long`. Forms send CRLF; we keep and count LF. */
const Text = (name: string, limit: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n').trim())
    .max(limit, `${name}.too-long`);
const Needed = (name: string, limit: number) => Text(name, limit).min(1, `${name}.missing`);

/** Mail addresses as a form sends them, by lines, spaces or commas, or one by one. Out: in small letters, each once. */
export const Invited = z
  .union([z.string(), z.array(z.string()).transform((list) => list.join(' '))])
  .default('')
  .transform((list) => [
    ...new Set(
      list
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ])
  .refine((addresses) => addresses.every((address) => EmailAddress.safeParse(address).success), 'email.invalid')
  .refine((addresses) => addresses.length <= INVITED_LIMIT, 'invited.too-many');

export const Title = Needed('title', TITLE_LIMIT);

export const Slug = z
  .string()
  .max(SLUG_LIMIT, 'slug.invalid')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug.invalid');

const Moment = (hour: string) =>
  z.union([z.date(), z.string()], 'date.invalid').transform((value, context) => {
    const moment = typeof value === 'string' ? momentFrom(value, hour) : value;
    if (moment) return moment;
    context.addIssue({ code: 'custom', message: value === '' ? 'date.missing' : 'date.invalid' });
    return z.NEVER;
  });
/** A day that is named without an hour counts whole. */
export const Opening = Moment('00:00');
export const Closing = Moment('23:59');

/** A field that forms send empty where it is not filled in. */
export const unless = <S extends z.ZodType>(schema: S) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(schema)
    .optional();

const fits = <S extends z.ZodType>(schema: S, code: string) =>
  z.custom<z.output<S>>((value) => schema.safeParse(value).success, code);

const Place = z.object({
  label: Text('place', PLACE_LIMIT),
  centre: fits(Position, 'place.invalid'),
  area: fits(Area, 'area.invalid').optional(),
});

const Step = z.object({
  date: z.iso.date('date.invalid'),
  title: Title,
  text: Text('text', STEP_TEXT_LIMIT).optional(),
});

/** Only our own files and https: nothing that runs when it is clicked. */
const Document = z.object({
  title: Title,
  href: z.string().regex(/^(\/(?![/\\])|https:\/\/)\S+$/, 'document.bad-address'),
  kind: z.string().max(20),
  bytes: z.int().min(0),
});

const ScopeText = Text('text', SCOPE_LIMIT).default('');

const Scope = z.object({ asked: ScopeText, open: ScopeText, settled: ScopeText });

const Contact = z.object({
  office: Text('contact', CONTACT_LIMIT),
  email: z.union([z.literal(''), z.email('email.invalid')], 'email.invalid'),
  phone: Text('phone', 40).optional(),
});

/** All that an offer says about itself, without its formats. */
export const details = {
  title: Title,
  slug: Slug.optional(),
  summary: Text('summary', SUMMARY_LIMIT),
  description: Text('description', DESCRIPTION_LIMIT).refine(describesPictures, 'picture.no-alt'),
  plain: Text('text', PLAIN_LIMIT).refine(describesPictures, 'picture.no-alt').optional(),
  scope: Scope.optional(),
  topic: z.enum(topics, 'topic.missing'),
  place: Place,
  timeline: z.array(Step).max(STEPS_LIMIT, 'timeline.too-long'),
  documents: z.array(Document).max(DOCUMENTS_LIMIT, 'documents.too-many').optional(),
  contact: Contact,
  opensAt: Opening,
  closesAt: Closing,
};
