import { eq, notInArray } from 'drizzle-orm';
import { tenantLogos, tenants } from '@/db/schema/tenants';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { readableOnWhite } from '../model';
import { type LookDraft, LookWish } from '../model/look';
import { canSetUp } from '../policy';

/**
 * Keeps a look for admins to try out: colour, typeface and menu. In: `LookWish`. Refuses with `Invalid`
 * (`colour.too-pale` {nearest}: the colour that could be taken instead), `SignInNeeded` or `Forbidden`.
 */
export async function tryLook(actor: Actor, input: unknown): Promise<LookDraft> {
  const wish = parse(LookWish, input);
  assertAllowed(canSetUp(actor));
  const nearest = readableOnWhite(wish.colour);
  if (nearest !== wish.colour) throw new Refusal('Invalid', 'colour.too-pale', { nearest });
  return changeDraft(actor, (draft) => ({ ...draft, ...wish }));
}

/** Changes the draft, which begins as the look that everybody sees. The tenant's row is locked meanwhile. */
export const changeDraft = (actor: Actor, change: (draft: LookDraft, tx: Tx) => LookDraft | Promise<LookDraft>) =>
  inTenant(actor, async (tx) => {
    const { colour, logo, look, lookDraft } = await ownRow(tx, actor);
    const draft = await change(lookDraft ?? { colour, logo, ...look }, tx);
    await tx.update(tenants).set({ lookDraft: draft }).where(eq(tenants.id, actor.tenantId));
    return draft;
  });

/** Has everybody see the draft. Without one nothing changes. Refuses with `SignInNeeded` or `Forbidden`. */
export async function publishLook(actor: Actor): Promise<null> {
  assertAllowed(canSetUp(actor));
  return inTenant(actor, async (tx) => {
    const { lookDraft } = await ownRow(tx, actor);
    if (!lookDraft) return null;
    const { colour, logo, ...look } = lookDraft;
    await tx.update(tenants).set({ colour, logo, look, lookDraft: null }).where(eq(tenants.id, actor.tenantId));
    await dropLogosBut(tx, logo);
    await recordAudit(tx, actor, { action: 'look.published', subjectId: actor.tenantId, facts: { colour } });
    return null;
  });
}

/** Throws the draft away. Refuses with `SignInNeeded` or `Forbidden`. */
export async function dropLook(actor: Actor): Promise<null> {
  assertAllowed(canSetUp(actor));
  return inTenant(actor, async (tx) => {
    const { logo } = await ownRow(tx, actor);
    await tx.update(tenants).set({ lookDraft: null }).where(eq(tenants.id, actor.tenantId));
    await dropLogosBut(tx, logo);
    return null;
  });
}

const ownRow = async (tx: Tx, { tenantId }: Actor) =>
  one(await tx.select().from(tenants).where(eq(tenants.id, tenantId)).for('update'), 'tenant');

/** Logos that nothing names any more are let go. */
async function dropLogosBut(tx: Tx, address: string | null): Promise<void> {
  const kept = address?.split('/').at(-1) ?? '';
  const isId = /^[0-9a-f-]{36}$/.test(kept);
  await tx.delete(tenantLogos).where(isId ? notInArray(tenantLogos.id, [kept]) : undefined);
}
