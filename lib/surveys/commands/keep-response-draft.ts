import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { responseDrafts } from '@/db/schema/surveys';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { parse } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { publishedSurvey } from '../queries/published-survey';

/** What somebody has filled in so far, by field; nothing at all throws it away. */
const DraftToKeep = z.object({ formatId: z.uuid(), fields: z.record(z.string().max(200), z.unknown()) });

/**
 * Keeps what somebody who is signed in has filled in, so that they can go on on another device. Of an anonymous survey
 * and of a visitor nothing is kept. In: `DraftToKeep`. Out: whether it is kept. Refuses with `NotFound` or `TooMany`.
 */
export async function keepResponseDraft(actor: Actor, input: unknown): Promise<boolean> {
  const { formatId, fields } = parse(DraftToKeep, input);
  if (!isSignedIn(actor)) return false;
  keepPace(actor, paces.draft);
  return inTenant(actor, async (tx) => {
    const { settings, state } = await publishedSurvey(tx, formatId);
    if (settings.anonymous || settings.codes || state !== 'open') return false;
    if (Object.keys(fields).length === 0) await forgetResponseDrafts(tx, formatId, [actor.memberId]);
    else await store(tx, { offerFormatId: formatId, memberId: actor.memberId, fields });
    return true;
  });
}

/** Forgets what people filled in, once it has arrived or is thrown away. */
export const forgetResponseDrafts = (tx: Tx, formatId: string, memberIds: readonly string[]): Promise<unknown> =>
  tx
    .delete(responseDrafts)
    .where(and(eq(responseDrafts.offerFormatId, formatId), inArray(responseDrafts.memberId, [...memberIds])));

const store = (tx: Tx, row: typeof responseDrafts.$inferInsert): Promise<unknown> =>
  tx
    .insert(responseDrafts)
    .values(row)
    .onConflictDoUpdate({
      target: [responseDrafts.tenantId, responseDrafts.offerFormatId, responseDrafts.memberId],
      set: { fields: row.fields, keptAt: sql`now()` },
    });
