import { lt, sql } from 'drizzle-orm';
import { signInTokens } from '@/db/schema/identity';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { queueMail } from '@/lib/mail/commands/queue-mail';
import { written } from '@/lib/mail/model';
import type { Tenant } from '@/lib/tenants/queries';
import { textsIn } from '@/lib/text';
import { hashOf, LINK_MINUTES } from '../model';
import { hashOfCode, inHalves } from '../model/code';
import { carrySuspension } from './left-suspensions';
import { openSession, type SigningIn } from './sessions';

/** A link to mail: where to, which token it carries, what is kept of that, where it leads, in which language. */
export interface Link {
  email: string;
  token: string;
  tokenHash: string;
  /** What the mail carries beside the link, and the token of the browser in which alone it counts. */
  code: string;
  browser: string;
  next: string;
  locale: string;
  /** The origin that the person uses. */
  origin: string;
}

/** Keeps the hashes of a link's token and code for ten minutes, and queues the mail with both: all or nothing. */
export const sendLink = (tenant: Tenant, link: Link): Promise<void> =>
  inTenant({ tenantId: tenant.id }, async (tx) => {
    await tx.delete(signInTokens).where(lt(signInTokens.expiresAt, sql`now()`));
    const { email, tokenHash, browser, code } = link;
    const [browserHash, codeHash] = [hashOf(browser), hashOfCode(browser, code)];
    const expiresAt = sql`now() + make_interval(mins => ${LINK_MINUTES})`;
    await tx.insert(signInTokens).values({ email, tokenHash, browserHash, codeHash, expiresAt });
    await queueMail(tx, { to: email, ...letterOf(tenant, link) });
  });

/**
 * Uses a link up, in one statement: of many at the same instant one succeeds. Out: the address it was mailed to, or
 * null where it was used, ran out, or never was one of this tenant's.
 */
export const useLink = (tenantId: TenantId, tokenHash: string): Promise<string | null> =>
  inTenant({ tenantId }, async (tx) => {
    const [used] = await tx.execute<{ email: string }>(sql`
      delete from sign_in_tokens where token_hash = ${tokenHash} and expires_at > now() returning email`);
    return used?.email ?? null;
  });

/** In which language and on what somebody redeems a link, and as whom they were here until then. */
export interface Redeeming extends Omit<SigningIn, 'way'> {
  locale: string;
  guestId: string | null;
}

/**
 * The member with this address, which has just been proven; made where there was none. Out of a guest, if one redeems
 * the link: what they said as a guest stays theirs.
 */
export const provenMember = (tenantId: TenantId, proven: Proven): Promise<string> =>
  inTenant({ tenantId }, (tx) => memberWith(tx, proven));

/** An address that somebody has just proven to be theirs. */
export interface Proven {
  email: string;
  locale: string;
  guestId: string | null;
}

/** The same in the caller's transaction. Who left suspended, and comes back, still is. */
export async function memberWith(tx: Tx, proven: Proven): Promise<string> {
  const memberId = await memberAt(tx, proven);
  await carrySuspension(tx, memberId, proven);
  return memberId;
}

async function memberAt(tx: Tx, { email, locale, guestId }: Proven): Promise<string> {
  const [known] = await tx.execute<{ id: string }>(sql`
      update members m set email = ${email}, trust = 'email'
      where m.id = ${guestId}::uuid and m.trust = 'guest'
        and not exists (select from members o where lower(o.email) = ${email})
      returning id`);
  if (known) return known.id;
  const proven = await tx.execute<{ id: string }>(sql`
      insert into members (email, trust, locale) values (${email}, 'email', ${locale})
      on conflict (tenant_id, lower(email)) do update set trust = 'email' returning id`);
  return one(proven, 'member').id;
}

/** Opens a session with a token that the caller made. */
export const openSessionWith = (
  tenantId: TenantId,
  memberId: string,
  { locale: _, guestId: __, ...how }: Redeeming,
): Promise<string> => inTenant({ tenantId }, (tx) => openSession(tx, memberId, { way: 'link', ...how }));

function letterOf(tenant: Tenant, { token, code, next, locale, origin }: Link) {
  const say = textsIn(locale, 'mail.link');
  const query = new URLSearchParams({ token, next });
  const facts = { tenant: tenant.name, minutes: LINK_MINUTES };
  return written({
    locale,
    subject: say('subject', facts),
    paragraphs: [say('greeting'), say('what', facts)],
    action: {
      label: say('action'),
      url: new URL(`/${tenant.slug}/sign-in/confirm?${query}`, origin).href,
    },
    code: { label: say('code'), digits: inHalves(code) },
    closing: [say('notYou', facts), tenant.name],
  });
}
