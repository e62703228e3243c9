import { sql } from 'drizzle-orm';
import type { decisions, notices } from '@/db/schema/moderation';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { queueMail } from '@/lib/mail/commands/queue-mail';
import { written } from '@/lib/mail/model';
import { notify } from '@/lib/notifications/commands/notify';
import { originFor } from '@/lib/tenants/model/origin';
import { textsIn } from '@/lib/text';

type Notice = typeof notices.$inferSelect;
type Decision = typeof decisions.$inferSelect;

/** Confirms that a notice has come in, where somebody can be reached: article 16 (4) of Regulation (EU) 2022/2065. */
export const sendReceipt = (tx: Tx, notice: Notice): Promise<void> =>
  tell(tx, notice, { kind: 'received', facts: { number: notice.number } });

/** Tells what was decided, why, and how to object: article 16 (5). */
export const tellOutcome = (tx: Tx, notice: Notice, { outcome, rule, reason }: Decision): Promise<void> =>
  tell(tx, notice, { kind: outcome, facts: { number: notice.number, rule: rule ?? 0, reason } });

/** Tells that an objection was granted, by a decision the other way. */
export const tellGranted = (tx: Tx, notice: Notice, { rule, reason }: Decision): Promise<void> =>
  tell(tx, notice, { kind: 'objection-upheld', facts: { number: notice.number, rule: rule ?? 0, reason } });

/** Confirms that an objection has come in. */
export const tellObjected = (tx: Tx, notice: Notice): Promise<void> =>
  tell(tx, notice, { kind: 'objection-received', facts: { number: notice.number } });

/** Tells that an objection was not granted, and why. */
export const tellRejected = (tx: Tx, notice: Notice, reason: string): Promise<void> =>
  tell(tx, notice, { kind: 'objection-rejected', facts: { number: notice.number, reason } });

interface Told {
  kind: 'received' | Decision['outcome'] | `objection-${'received' | 'upheld' | 'rejected'}`;
  facts: Record<string, string | number>;
}

/** In the account where there is one, and by mail to the address that was left, where that is another. */
async function tell(tx: Tx, notice: Notice, { kind, facts }: Told): Promise<void> {
  const { reporterId, contactEmail, id } = notice;
  if (reporterId === null && contactEmail === null) return;
  const town = one(await tx.execute<Town>(townOf(reporterId)), 'tenant');
  const href = `/${town.slug}/notices/${id}`;
  if (reporterId !== null) await notify(tx, { memberId: reporterId, kind: `notice.${kind}`, facts, href });
  if (contactEmail === null || contactEmail.toLowerCase() === town.own) return;
  await queueMail(tx, { to: contactEmail, ...letterOf(notice, { kind, facts }, { ...town, href }) });
}

interface Town extends Record<string, unknown> {
  name: string;
  slug: string;
  host: string | null;
  email: string;
  /** The address of the reporter's account. */
  own: string | null;
}

const townOf = (reporterId: string | null) => sql`
  select name, slug, host, contact->>'email' as email,
    (select lower(m.email) from members m where m.id = ${reporterId}::uuid) as own
  from tenants where id = nullif(current_setting('app.tenant', true), '')::uuid`;

const REDRESS: Partial<Record<Told['kind'], string>> = {
  ...{ received: 'next', asked: 'next', proposed: 'next' },
  ...{ kept: 'objecting', restored: 'objecting', covered: 'objecting', shortened: 'objecting' },
};

/** Nothing that the reporter typed is in it: the address may be a stranger's. */
function letterOf({ locale }: Notice, { kind, facts }: Told, town: Town & { href: string }) {
  const say = textsIn(locale, 'notifications');
  const frame = textsIn(locale, 'mail.report');
  const redress = REDRESS[kind];
  const further = redress ? [frame(redress, { email: town.email, number: String(facts.number) })] : [];
  return written({
    locale,
    subject: say(`notice.${kind}.title`, facts),
    paragraphs: [frame('greeting'), say(`notice.${kind}.text`, facts), ...further],
    action: { label: frame('action'), url: new URL(town.href, originFor(town.host)).href },
    closing: [frame(kind === 'received' ? 'notYou' : 'automatic'), town.name],
  });
}
