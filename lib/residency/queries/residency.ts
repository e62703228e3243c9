import { and, eq, gt, sql } from 'drizzle-orm';
import { residencies, residencyCodes } from '@/db/schema/residency';
import { inTenant } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import type { Residency } from '../model';
import { rulesOfResidency } from './rules';

/** That the actor has shown that they live here, while it counts; else null. */
export const residencyOf = (actor: Actor): Promise<Residency | null> =>
  inTenant(actor, async (tx) => {
    if (!isSignedIn(actor)) return null;
    const [row] = await tx
      .select({ way: residencies.way, provenAt: residencies.provenAt, expiresAt: residencies.expiresAt })
      .from(residencies)
      .where(and(eq(residencies.memberId, actor.memberId), gt(residencies.expiresAt, sql`now()`)));
    return row ?? null;
  });

/** Which ways the town has beside a letter with a code, and for how many months a proof counts. */
export const waysOfResidency = (actor: Actor): Promise<{ months: number; address: boolean; register: boolean }> =>
  inTenant(actor, async (tx) => {
    const { months, postcodes, registerUrl, registerSecret } = await rulesOfResidency(tx);
    return { months, address: postcodes.length > 0, register: registerUrl !== null && registerSecret !== null };
  });

/** What the administration has set; of the registration office's secret, whether there is one. */
export const residencyRulesOf = (actor: Actor) =>
  inTenant(actor, async (tx) => {
    const { registerSecret, ...rules } = await rulesOfResidency(tx);
    return { ...rules, hasSecret: registerSecret !== null };
  });

/** A sheet of codes that were printed, with how many of them were used. */
export interface PrintedSheet {
  sheet: string;
  madeAt: Date;
  count: number;
  used: number;
}

/** The sheets of codes of the town, the latest first. */
export const printedSheets = (actor: Actor): Promise<PrintedSheet[]> =>
  inTenant(actor, (tx) =>
    tx
      .select({
        sheet: residencyCodes.sheet,
        madeAt: sql<Date>`max(${residencyCodes.madeAt})`.mapWith(residencyCodes.madeAt),
        count: sql<number>`count(*)::int`,
        used: sql<number>`count(${residencyCodes.usedAt})::int`,
      })
      .from(residencyCodes)
      .groupBy(residencyCodes.sheet)
      .orderBy(sql`max(${residencyCodes.madeAt}) desc`),
  );
