import { sql } from 'drizzle-orm';
import { notifications } from '@/db/schema/identity';
import { afterCommit, type TenantId, type Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { languageOf, type Offered } from '@/lib/languages/model';
import { queueMail } from '@/lib/mail/commands/queue-mail';
import { written } from '@/lib/mail/model';
import { hub } from '@/lib/realtime/hub';
import { originFor } from '@/lib/tenants/model/origin';
import { textsIn } from '@/lib/text';
import { mailedOncePerLook } from '../model';

/** What somebody is told: a kind of which `messages/` knows the sentences, its facts, and where to look (a path). */
export interface Notice {
  memberId: string;
  kind: string;
  facts: Record<string, string | number>;
  href: string | null;
}

/**
 * Tells a member something, in the transaction that causes it: in their account, in pages of theirs that are open, and
 * by mail in their language where an address is known. Its link leads to the host that they signed in at last, as long as
 * they are signed in and it is the town's; else to the town's own one, where it has one.
 */
export async function notify(tx: Tx, notice: Notice): Promise<void> {
  const receiver = one(await tx.execute<Receiver>(receiverOf(notice)), 'member');
  await tx.insert(notifications).values(notice);
  const { email, tenantId, waiting } = receiver;
  if (email !== null && !(waiting && mailedOncePerLook.has(notice.kind))) {
    await queueMail(tx, { to: email, ...letterOf(notice, receiver) });
  }
  afterCommit(tx, () => hub().notified(tenantId, notice.memberId, { kind: notice.kind, href: notice.href }));
}

interface Receiver extends Record<string, unknown> {
  tenantId: TenantId;
  tenant: string;
  slug: string;
  /** The town's own host, where links are to lead there; null: to the platform's. */
  host: string | null;
  email: string | null;
  locale: string;
  /** What the space offers: mails are in no other. */
  languages: Offered;
  /** Was told the same kind before and has not looked yet. */
  waiting: boolean;
}

const receiverOf = ({ memberId, kind }: Notice) => sql`
  select t.id as "tenantId", t.name as tenant, t.slug, t.languages, m.email, m.locale,
    case when (select s.by_platform_host from sessions s where s.member_id = m.id and s.expires_at > now()
      order by s.created_at desc limit 1) then null else t.host end as host,
    exists (select from notifications n where n.member_id = m.id and n.kind = ${kind} and n.read_at is null) as waiting
  from members m join tenants t on t.id = m.tenant_id where m.id = ${memberId}`;

function letterOf({ kind, facts, href }: Notice, { tenant, slug, host, ...receiver }: Receiver) {
  const locale = languageOf(receiver.locale, receiver.languages);
  const say = textsIn(locale, 'notifications');
  const frame = textsIn(locale, 'mail.notice');
  return written({
    locale,
    subject: say(`${kind}.title`, facts),
    paragraphs: [frame('greeting'), say(`${kind}.text`, facts)],
    action: { label: frame('action'), url: new URL(href ?? `/${slug}/account`, originFor(host)).href },
    closing: [frame('closing', { tenant }), tenant],
  });
}
