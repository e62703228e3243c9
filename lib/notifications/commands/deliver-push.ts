import { sql } from 'drizzle-orm';
import webPush from 'web-push';
import { inTenant, type TenantId } from '@/db/tenancy';
import { log } from '@/lib/log';
import { askNameServers } from '@/lib/outgoing/look-up';
import { safeFetch } from '@/lib/outgoing/safe-fetch';
import { settings } from '@/lib/settings';
import { originFor } from '@/lib/tenants/model/origin';
import { pushKeys } from '../queries/push-keys';

/** What is new for a day is not new after it, in seconds. */
const TTL_S = 24 * 60 * 60;
/** The subscription is over: RFC 8030, 7.3. */
const GONE = new Set([404, 410]);
/** What trying again would not change. */
const isRefused = (status: number) => status >= 400 && status < 500 && status !== 429;

/**
 * Hands one queued push to the browser's push service, encrypted for the browser alone; and no text of anybody, only the
 * title of the offer (or the town's name) and the way there. Asks public hosts only, like everything that goes out. A
 * device that is gone is forgotten. Throws where trying again may help.
 */
export async function deliverPush(tenantId: TenantId, id: string, resolve = askNameServers): Promise<void> {
  const push = await pushOf(tenantId, id);
  if (!push) return donePush(tenantId, id);
  const { endpoint, headers, body } = requestOf(push);
  const post = { text: body ?? '', headers: asText(headers) };
  const status = await safeFetch(endpoint, { types: [], post }, resolve).then(
    (answer) => answer.status,
    // What it said does not matter where it took it.
    (error) => (error.code === 'outgoing.other-type' ? 201 : Promise.reject(error)),
  );
  if (GONE.has(status)) return forget(tenantId, push.device);
  if (isRefused(status)) log.warn({ tenant: tenantId, push: id, status }, 'push not taken');
  else if (status >= 300) throw new Error(`The push service did not take it: ${status}`);
  await donePush(tenantId, id);
}

/** Notes that no more is tried with a push: it was taken, or given up. */
export async function donePush(tenantId: TenantId, id: string): Promise<void> {
  await inTenant({ tenantId }, (tx) => tx.execute(sql`update pushes set done_at = now() where id = ${id}`));
}

async function forget(tenantId: TenantId, device: string): Promise<void> {
  await inTenant({ tenantId }, (tx) => tx.execute(sql`delete from push_devices where id = ${device}`));
}

interface Push extends Record<string, unknown> {
  id: string;
  device: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  title: string;
  href: string;
  host: string | null;
}

const pushOf = (tenantId: TenantId, id: string): Promise<Push | undefined> =>
  inTenant({ tenantId }, async (tx) => {
    const [push] = await tx.execute<Push>(sql`
      select p.id, d.id as device, d.endpoint, d.public_key as p256dh, d.secret as auth, t.host,
        coalesce(o.title, t.name) as title, coalesce(n.href, '/' || t.slug || '/account') as href
      from pushes p join push_devices d on d.id = p.device_id join notifications n on n.id = p.notification_id
        join tenants t on t.id = p.tenant_id left join offers o on o.id = n.offer_id
      where p.id = ${id} and p.done_at is null and n.read_at is null`);
    return push;
  });

function requestOf({ id, endpoint, p256dh, auth, title, href, host }: Push) {
  const { publicUrl, mailFrom } = settings();
  const subject = publicUrl.protocol === 'https:' ? publicUrl.origin : `mailto:${mailFrom}`;
  const { pathname, search, hash } = new URL(href, originFor(host));
  const payload = JSON.stringify({ id, title, url: pathname + search + hash });
  const vapidDetails = { subject, ...pushKeys() };
  return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, { vapidDetails, TTL: TTL_S });
}

const asText = (headers: object): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
