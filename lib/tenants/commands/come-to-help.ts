import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { members } from '@/db/schema/identity';
import { helpGrants, helpVisits } from '@/db/schema/invitations';
import { elsewhere, inTenant, type TenantId, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { one, parse, Refusal } from '@/lib/errors';
import { openSession } from '@/lib/identity/commands/sessions';
import { acceptedVersion } from '@/lib/netiquette/commands/accept-netiquette';
import { TenantWish } from '../model/tenant-wish';
import { type Tenant, tenantBySlug } from '../queries';
import { asOperator } from './as-operator';

/** The operator's session in a town: whose it is, and the token for the cookie. */
export interface Visit {
  tenant: Tenant;
  token: string;
}

/**
 * Lets the operator into a town to help, as a member of their own there, marked as such, with an admin's rights for as
 * long as the town's admin has granted. In: `TenantWish`. Refuses with `Invalid`, `SignInNeeded`, `NotFound`, or
 * `Forbidden`: `help.not-granted`.
 */
export async function comeToHelp(actor: Actor, input: unknown): Promise<Visit> {
  const { slug } = parse(TenantWish, input);
  const operator = await asOperator(actor);
  const tenant = await tenantBySlug(slug);
  const token = await inTenant(operator, async (tx) => {
    const way = { from: operator.tenantId, to: tenant.id };
    const visit = await elsewhere(tx, way, () => enter(tx, operator, tenant.id));
    await recordAudit(tx, operator, { action: 'help.came', subjectId: tenant.id, facts: { slug } });
    return visit;
  });
  return { tenant, token };
}

async function enter(tx: Tx, operator: SignedIn, tenantId: TenantId): Promise<string> {
  const isOpen = and(isNull(helpGrants.endedAt), gt(helpGrants.expiresAt, sql`now()`));
  const [grant] = await tx.select({ id: helpGrants.id }).from(helpGrants).where(isOpen).limit(1);
  if (!grant) throw new Refusal('Forbidden', 'help.not-granted');
  const memberId = await memberFor(tx, operator);
  await tx.insert(helpVisits).values({ grantId: grant.id, memberId });
  await recordAudit(tx, { ...operator, tenantId, memberId }, { action: 'help.came', subjectId: grant.id });
  return openSession(tx, memberId, { way: 'help' });
}

/** The operator as a member of this town: the same at each visit, named as what they are, and reached by nobody's mail. */
async function memberFor(tx: Tx, operator: SignedIn): Promise<string> {
  const importKey = `operator:${operator.memberId}`;
  const [known] = await tx.select({ id: members.id }).from(members).where(eq(members.importKey, importKey));
  if (known) return known.id;
  const pseudonym = `Betrieb der Plattform (${operator.memberId.slice(-4)})`;
  const netiquetteVersion = await acceptedVersion(tx);
  const made = await tx
    .insert(members)
    .values({ trust: 'email', pseudonym, importKey, netiquetteAcceptedAt: sql`now()`, netiquetteVersion })
    .returning({ id: members.id });
  return one(made, 'member').id;
}
