import { z } from 'zod';
import { Hiding } from '@/lib/moderation/model/decision';

/** So many of a group are shown to be chosen, and so many are decided in one go. */
export const SHOWN = 50;
export const TOGETHER = 500;

/** Why contributions that wait are one group. `single`: it is none. `burst`: they came in one wave and have nothing else in common. */
export const groupKinds = ['single', 'alike', 'link', 'burst'] as const;
export type GroupKind = (typeof groupKinds)[number];

export const GroupMention = z.object({ key: z.uuid() });

const of = {
  ...GroupMention.shape,
  /** The last one that was there when the page was made, in microseconds since 1970: what came later nobody has seen. */
  upTo: z.string().regex(/^\d{1,18}$/),
  /** What was shown, and what of it was chosen. */
  shown: z.array(z.uuid()).max(SHOWN),
  held: z.array(z.uuid()).max(SHOWN),
  /** Whether all that was not shown, too. */
  rest: z
    .literal('1')
    .optional()
    .transform((sent) => sent === '1'),
};

export const TogetherDecision = z.discriminatedUnion(
  'choice',
  [
    z.object({ ...of, choice: z.literal('publish') }),
    z.object({ ...of, choice: z.literal('refuse'), ...Hiding.pick({ rule: true, reason: true }).shape }),
  ],
  'choice.missing',
);

export const BatchMention = z.object({ batch: z.uuid(), locale: z.string().max(10).default('de') });

/** What became of a group: how many were decided, how many could not be, and how it is taken back; null: it cannot be. */
export interface Together {
  deed: 'published' | 'refused' | 'undone';
  done: number;
  failed: number;
  batch: string | null;
}

/** Where one reads that. */
export function pathOfTogether(tenantSlug: string, { deed, done, failed, batch }: Together): string {
  const query = new URLSearchParams({ deed, done: String(done), failed: String(failed), ...(batch && { batch }) });
  return `/${tenantSlug}/moderation/waiting?${query}`;
}

const Told = z.object({
  deed: z.enum(['published', 'refused', 'undone']),
  done: z.coerce.number().int().min(0).max(TOGETHER),
  failed: z.coerce.number().int().min(0).max(TOGETHER).default(0),
  batch: z.uuid().nullable().default(null),
});

/** The same from the address; null where it says nothing of the kind. */
export const togetherIn = (query: unknown): Together | null => Told.safeParse(query).data ?? null;
