import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { queueMail } from '@/lib/mail/commands/queue-mail';
import { written } from '@/lib/mail/model';
import { textsIn } from '@/lib/text';
import { INVITATION_DAYS, type InvitationDraft, invitationPath } from '../model/invitation';

/** Into which space, as it is reached by who invites, in which language, and by which member; null: the operator. */
export interface Inviting {
  tenant: { name: string; slug: string; origin: string };
  locale: string;
  invitedBy: string | null;
}

/**
 * Keeps an invitation for two weeks and queues its mail, in the caller's transaction. One that waits for the same
 * address already is renewed instead, with these roles. Out: its id.
 */
export async function sendInvitation(tx: Tx, draft: InvitationDraft, inviting: Inviting): Promise<string> {
  const { email, roles } = draft;
  const { locale, invitedBy } = inviting;
  const rows = await tx.execute<{ id: string }>(sql`
    insert into invitations (email, roles, locale, invited_by, expires_at)
    values (${email}, ${`{${roles.join(',')}}`}::text[], ${locale}, ${invitedBy}::uuid, now() + make_interval(days => ${INVITATION_DAYS}))
    on conflict (tenant_id, lower(email)) where accepted_at is null and withdrawn_at is null
    do update set roles = excluded.roles, locale = excluded.locale, invited_by = excluded.invited_by,
      invited_at = now(), expires_at = excluded.expires_at
    returning id`);
  const { id } = one(rows, 'invitation');
  await queueMail(tx, { to: email, ...letterOf(id, draft, inviting) });
  return id;
}

function letterOf(id: string, { roles }: InvitationDraft, { tenant, locale }: Inviting) {
  const say = textsIn(locale, 'mail.invitation');
  const role = textsIn(locale, 'manage.members.roles');
  const list = new Intl.ListFormat(locale).format(roles.map((name) => role(name)));
  const facts = { tenant: tenant.name, days: INVITATION_DAYS, roles: list };
  return written({
    locale,
    subject: say('subject', facts),
    paragraphs: [say('greeting'), say('what', facts), say('how', facts)],
    action: { label: say('action'), url: new URL(invitationPath(tenant.slug, id), tenant.origin).href },
    closing: [say('notYou', facts), tenant.name],
  });
}
