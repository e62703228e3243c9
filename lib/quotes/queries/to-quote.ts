import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, one, parse } from '@/lib/errors';
import type { ContributionKind } from '@/lib/moderation/model';
import { visibleIn } from '@/lib/results/queries/visible';
import { QuoteDraft } from '../model';
import { canChooseQuotes } from '../policy';

const Named = QuoteDraft.pick({ offerId: true, kind: true, contributionId: true });

/** A contribution of which words may be quoted. */
export interface ToQuote {
  kind: ContributionKind;
  id: string;
  text: string;
  author: string;
}

/** The contribution that an editor wants to quote. `NotFound` where it cannot be read, is covered, or of another offer. */
export async function contributionToQuote(actor: Actor, input: unknown): Promise<ToQuote> {
  assertAllowed(canChooseQuotes(actor));
  const { offerId, kind, contributionId } = parse(Named, input);
  return inTenant(actor, async (tx) =>
    one(
      await tx.execute<ToQuote & Record<string, unknown>>(sql`
        select v.kind, v.id, v.text, coalesce(m.pseudonym, '') as author
        from ${visibleIn(offerId)} v join members m on m.tenant_id = v.tenant_id and m.id = v.author_id
        where v.id = ${contributionId} and v.kind = ${kind} and v.covered_by is null`),
      kind,
    ),
  );
}
