import { eq } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { cases } from '@/db/schema/moderation';
import { comments } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { ContributionFacts, ContributionKind } from '../model';

export const tableOf = { comment: comments, annotation: annotations } as const;

/** A contribution, its row locked until the commit. `NotFound` outside of the tenant. */
export async function contributionForUpdate(tx: Tx, kind: ContributionKind, id: string): Promise<ContributionFacts> {
  const table = tableOf[kind];
  const rows = await tx
    .select({
      id: table.id,
      threadId: table.threadId,
      authorId: table.authorId,
      withdrawnAt: table.withdrawnAt,
      hiddenBy: table.hiddenBy,
    })
    .from(table)
    .where(eq(table.id, id))
    .for('no key update');
  return { kind, ...one(rows, kind) };
}

/** The contribution that a case is about, its row locked until the commit. `NotFound` outside of the tenant. */
export async function contributionOfCase(tx: Tx, caseId: string): Promise<ContributionFacts> {
  const found = await tx
    .select({ kind: cases.kind, contributionId: cases.contributionId })
    .from(cases)
    .where(eq(cases.id, caseId));
  const { kind, contributionId } = one(found, 'case');
  return contributionForUpdate(tx, kind, contributionId);
}
