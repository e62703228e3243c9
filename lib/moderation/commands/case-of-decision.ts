import { sql } from 'drizzle-orm';
import { cases } from '@/db/schema/moderation';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { ContributionKind } from '../model';

interface Decided {
  kind: ContributionKind;
  contributionId: string;
  threadId: string;
  decisionId: string;
  decidedBy: string | null;
  decidedAt: Date | null;
}

/** The id of the case of what was decided about. What nobody reported has none yet, and gets one. */
export async function caseOfDecision(tx: Tx, decided: Decided): Promise<string> {
  const { kind, contributionId, threadId, decisionId, decidedBy, decidedAt } = decided;
  const made = await tx
    .insert(cases)
    .values({
      ...{ kind, contributionId, threadId, decisionId, decidedAt, state: 'decided' },
      ...{ firstDecidedBy: decidedBy },
    })
    .onConflictDoUpdate({
      target: [cases.tenantId, cases.contributionId],
      set: { contributionId: sql`excluded.contribution_id` },
    })
    .returning({ id: cases.id });
  return one(made, 'case').id;
}
