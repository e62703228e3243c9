import { z } from 'zod';
import { contributionKinds } from '../model';
import { Hiding, Restoring } from './decision';

/** So long a person may be kept from contributing, in days. */
export const pauseDays = [1, 3, 7, 14, 30, 90] as const;

/** Whose author is meant. */
export const AuthorOf = z.object({ kind: z.enum(contributionKinds), contributionId: z.uuid() });

export const Warning = Hiding;
export const Pausing = Hiding.extend({ days: z.coerce.number().pipe(z.literal([...pauseDays])) });
export const Lifting = Restoring;

/** What policies ask about the author of a contribution. */
export interface AuthorFacts {
  memberId: string;
  /** Whether they belong to the town's team. */
  hasRole: boolean;
  isErased: boolean;
  suspendedUntil: Date | null;
}

/** The page about who wrote a contribution: named by that, so that no address says who somebody is. */
export const authorAddress = (tenantSlug: string, kind: unknown, contributionId: unknown): string =>
  `/${tenantSlug}/moderation/author?${new URLSearchParams({ kind: String(kind), contributionId: String(contributionId) })}`;
