import { eq, sql } from 'drizzle-orm';
import { invitationCodes } from '@/db/schema/surveys';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAmongEditors } from '@/lib/offers/queries/editors';
import type { CodeSheet } from '../model/invitation';

/** The sheets of codes that were printed for a survey, the latest first. Nothing says which codes were used. */
export const codeSheets = (actor: Actor, formatId: string): Promise<CodeSheet[]> =>
  inTenant(actor, async (tx) => {
    await assertAmongEditors(tx, actor, formatId);
    return tx
      .select({
        sheet: invitationCodes.sheet,
        madeAt: sql<Date>`max(${invitationCodes.madeAt})`.mapWith(invitationCodes.madeAt),
        count: sql<number>`count(*)::int`,
      })
      .from(invitationCodes)
      .where(eq(invitationCodes.offerFormatId, formatId))
      .groupBy(invitationCodes.sheet)
      .orderBy(sql`max(${invitationCodes.madeAt}) desc`);
  });
