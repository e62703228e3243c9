import { eq } from 'drizzle-orm';
import { offerFormats } from '@/db/schema/offers';
import { weightings } from '@/db/schema/surveys';
import { inTenant } from '@/db/tenancy';
import { type Actor, isPlanner } from '@/lib/actor';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { canAnalyse } from '@/lib/offers/policy';
import { assertAmongEditors } from '@/lib/offers/queries/editors';
import { MarginsDraft, marginsFrom } from '../model/margins';
import { questionsOf } from '../model/page';
import { Margins } from '../model/raking';
import { StoredSurvey } from '../model/survey';

/**
 * Keeps what is known of everybody for weighting a survey, instead of what was kept. In: `MarginsDraft`; an empty text
 * takes it away. Refuses with `SignInNeeded`, `Forbidden`, `NotFound`, or `Invalid` `weighting.unknown` {line}.
 */
export async function setMargins(actor: Actor, input: unknown): Promise<void> {
  const draft = parse(MarginsDraft, input);
  assertAllowed(canAnalyse(actor));
  await inTenant(actor, async (tx) => {
    if (!isPlanner(actor)) await assertAmongEditors(tx, actor, draft.formatId);
    const rows = await tx
      .select({ settings: offerFormats.settings })
      .from(offerFormats)
      .where(eq(offerFormats.id, draft.formatId));
    const settings = parse(StoredSurvey, one(rows, 'format').settings);
    const read = marginsFrom(draft.margins, questionsOf(settings.pages));
    if ('wrongLine' in read) throw new Refusal('Invalid', 'weighting.unknown', { line: read.wrongLine });
    const margins = parse(Margins, read);
    await tx
      .insert(weightings)
      .values({ offerFormatId: draft.formatId, margins })
      .onConflictDoUpdate({ target: [weightings.tenantId, weightings.offerFormatId], set: { margins } });
  });
}
