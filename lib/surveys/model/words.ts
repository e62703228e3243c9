import { z } from 'zod';
import { asked, defineKind, onlyColumn } from './kind';

export const TEXT_ANSWER_LIMIT = 2_000;

const Text = z.object({
  ...asked,
  kind: z.literal('text'),
  limit: z.int().min(1).max(TEXT_ANSWER_LIMIT),
  /** One line instead of several. */
  short: z.literal(true).optional(),
});
const Day = z
  .object({ ...asked, kind: z.literal('date'), min: z.iso.date().optional(), max: z.iso.date().optional() })
  .refine(({ min, max }) => !min || !max || min <= max, 'question.range-empty');
const Consent = z.object({ ...asked, kind: z.literal('consent') });
const Note = z.object({ ...asked, kind: z.literal('note') });

/** Free words; never public. */
export const text = defineKind({
  schema: Text,
  answer: ({ limit }) => z.string('answer.invalid').trim().max(limit, 'answer.too-long'),
  columns: (question) => onlyColumn(question, { holds: 'words' }),
});

/** A day, as `2026-05-31`. */
export const date = defineKind({
  schema: Day,
  answer: ({ min, max }) =>
    z.iso
      .date('answer.not-a-day')
      .refine((day) => !min || day >= min, 'answer.too-early')
      .refine((day) => !max || day <= max, 'answer.too-late'),
  columns: (question) => onlyColumn(question, { holds: 'day', from: question.min, to: question.max }),
});

/** A sentence that one agrees to, or not. */
export const consent = defineKind({
  schema: Consent,
  answer: () =>
    z.preprocess((given) => given === true || given === 'on' || given === 'yes', z.literal(true, 'answer.invalid')),
  columns: (question) =>
    onlyColumn(question, { holds: 'yes', options: [{ id: 'yes', label: question.label }], valueIn: () => 'yes' }),
});

/** A heading with a few words, which asks nothing. */
export const note = defineKind({ schema: Note, answer: () => z.never('answer.invalid'), columns: () => [] });
