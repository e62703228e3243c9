import { and, eq } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { cases } from '@/db/schema/moderation';
import { heldContributions } from '@/db/schema/review';
import { comments } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { ContributionFacts, ContributionKind } from '../model';

export const tableOf = { comment: comments, annotation: annotations } as const;

/** A contribution, its row locked until the commit. `NotFound` outside of the tenant. */
export async function contributionForUpdate(tx: Tx, kind: ContributionKind, id: string): Promise<ContributionFacts> {
  return { kind, ...one(await selecting(tx, kind, id).for('no key update'), kind) };
}

/** The same without the lock, to look at. */
export async function contributionById(tx: Tx, kind: ContributionKind, id: string): Promise<ContributionFacts> {
  return { kind, ...one(await selecting(tx, kind, id), kind) };
}

function selecting(tx: Tx, kind: ContributionKind, id: string) {
  const table = tableOf[kind];
  const { threadId, authorId, withdrawnAt, hiddenBy, coveredBy, mergedInto } = table;
  return tx
    .select({ id: table.id, threadId, authorId, withdrawnAt, hiddenBy, coveredBy, mergedInto })
    .from(table)
    .where(eq(table.id, id))
    .$dynamic();
}

/** What a contribution says. */
export async function textOf(tx: Tx, { kind, id }: Pick<ContributionFacts, 'kind' | 'id'>): Promise<string> {
  const table = tableOf[kind];
  return one(await tx.select({ text: table.text }).from(table).where(eq(table.id, id)), kind).text;
}

/**
 * The contribution that a case is about, its row locked until the commit; also one that was refused in review and is not
 * published (`isRefused`). `NotFound` outside of the tenant.
 */
export async function contributionOfCase(tx: Tx, caseId: string): Promise<ContributionFacts & { isRefused: boolean }> {
  const found = await tx
    .select({ kind: cases.kind, contributionId: cases.contributionId })
    .from(cases)
    .where(eq(cases.id, caseId));
  const { kind, contributionId } = one(found, 'case');
  const refused = await refusedForUpdate(tx, contributionId);
  if (refused) return { ...refused, isRefused: true };
  return { ...(await contributionForUpdate(tx, kind, contributionId)), isRefused: false };
}

/** What was refused in review, its row locked until the commit; null where this is none. */
export async function refusedForUpdate(tx: Tx, id: string): Promise<ContributionFacts | null> {
  const { kind, threadId, authorId, state } = heldContributions;
  const [row] = await tx
    .select({ id: heldContributions.id, kind, threadId, authorId })
    .from(heldContributions)
    .where(and(eq(heldContributions.id, id), eq(state, 'refused')))
    .for('no key update');
  return row ? { ...row, withdrawnAt: null, hiddenBy: null, coveredBy: null, mergedInto: null } : null;
}
