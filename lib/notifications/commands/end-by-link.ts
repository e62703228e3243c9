import { timingSafeEqual } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { follows } from '@/db/schema/follows';
import { inTenant, type TenantId } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';
import { markOf } from '@/lib/sealing';
import { originFor } from '@/lib/tenants/model/origin';
import { endMails } from './choose-messages';

/** Where one click ends what somebody follows, or their mails: works without signing in, for them and in their town alone. */
export const endAddress = (
  { tenantId, slug, host, memberId }: { tenantId: TenantId; slug: string; host: string | null; memberId: string },
  what: string,
): string =>
  new URL(`/${slug}/messages/end/${memberId}.${what}.${signatureOf(tenantId, memberId, what)}`, originFor(host)).href;

/**
 * Ends what a link from a mail names (RFC 8058): one thing that its receiver follows, or all mails that are not due by law.
 * Again is the same as once. Out: which. Refuses with `NotFound` where we did not make the link.
 */
export async function endByLink(tenantId: TenantId, token: string): Promise<'mails' | 'follow'> {
  const { memberId, what } = readLink(tenantId, token);
  return inTenant({ tenantId }, async (tx) => {
    if (what === 'mails') await endMails(tx, memberId);
    else await tx.delete(follows).where(and(eq(follows.id, what), eq(follows.memberId, memberId)));
    return what === 'mails' ? 'mails' : 'follow';
  });
}

/** What a link would end. Refuses as `endByLink` does. */
export function readLink(tenantId: TenantId, token: string): { memberId: string; what: string } {
  const [memberId = '', what = '', signature = ''] = token.split('.');
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(tenantId, memberId, what))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new Refusal('NotFound', 'link.unknown');
  return { memberId, what };
}

const signatureOf = (tenantId: TenantId, memberId: string, what: string) =>
  markOf('end by link', `${tenantId}\0${memberId}\0${what}`).toString('base64url');
