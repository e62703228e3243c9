import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { members } from '@/db/schema/identity';
import { afterCommit, inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn, type SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { forgetSeen } from '@/lib/checks/commands/forget-seen';
import { parse, Refusal } from '@/lib/errors';
import { hub } from '@/lib/realtime/hub';
import { record } from '@/lib/realtime/record';
import { memberColumns } from '../model/member-columns';
import { assertAnotherHolds } from './last-admin';
import { keepSuspension } from './left-suspensions';

const Sure = z.object({ sure: z.literal('yes', 'erasure.not-sure') });

/**
 * Deletes the actor's account: what they wrote is withdrawn and emptied, its places in the threads stay; all by which
 * they could be known or sign in is gone. A suspension goes on for who comes back before its end. Refuses with `SignInNeeded`, `Invalid`, or `Forbidden`
 * `role.last-admin`.
 */
export async function eraseAccount(actor: Actor, input: unknown): Promise<null> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  parse(Sure, input);
  return inTenant(actor, async (tx) => {
    await assertNotLast(tx, actor);
    for (const table of CONTRIBUTIONS) await withdrawAll(tx, actor, table);
    await emptyTexts(tx, actor);
    await forgetSeen(tx, actor.memberId);
    await keepSuspension(tx, actor.memberId);
    await forgetMail(tx, actor);
    await endObjections(tx, actor);
    await eraseRows(tx, actor);
    await becomeNobody(tx, actor);
    await recordAudit(tx, actor, { action: 'account.erased', subjectId: actor.memberId });
    afterCommit(tx, () => hub().rightsChanged(actor.tenantId, actor.memberId));
    return null;
  });
}

const CONTRIBUTIONS = ['comment', 'annotation'] as const;

async function assertNotLast(tx: Tx, { memberId, roles }: SignedIn): Promise<void> {
  for (const role of ['admin', 'operator'] as const) if (roles.has(role)) await assertAnotherHolds(tx, memberId, role);
}

/** Thread by thread in one order, so that two who delete their accounts at once cannot block each other. */
async function withdrawAll(tx: Tx, { memberId }: SignedIn, kind: (typeof CONTRIBUTIONS)[number]): Promise<void> {
  const table = sql.identifier(`${kind}s`);
  const own = await tx.execute<{ id: string; thread_id: string; is_hidden: boolean }>(sql`
    select id, thread_id, hidden_by is not null as is_hidden from ${table}
    where author_id = ${memberId} and withdrawn_at is null order by thread_id, seq`);
  for (const { id, thread_id: threadId, is_hidden } of own) {
    const rev = await record(tx, { threadId, type: `${kind}.withdrawn`, entryId: id });
    await tx.execute(sql`update ${table} set rev = ${rev}, withdrawn_at = now() where id = ${id}`);
    if (!is_hidden) await tx.execute(sql`update threads set comment_count = comment_count - 1 where id = ${threadId}`);
  }
}

/** Also the hashes of what was sent, from which a guess could be confirmed. */
async function emptyTexts(tx: Tx, { memberId }: SignedIn): Promise<void> {
  await tx.execute(sql`
    update comment_versions v set text = '' from comments c where c.id = v.comment_id and c.author_id = ${memberId}`);
  await tx.execute(sql`
    update change_requests r set text = '' where r.text is not null and r.contribution_id in (
      select id from comments where author_id = ${memberId} union all select id from annotations where author_id = ${memberId})`);
  await tx.execute(sql`update comments set text = '', post_hash = id::text where author_id = ${memberId}`);
  await tx.execute(sql`
    update annotations set text = '', post_hash = id::text, place_in_words = null, geometry = null, lon = null, lat = null
    where author_id = ${memberId}`);
}

/** Mails on their way, those that were sent this week, and the address in invitations, which stay on record. */
async function forgetMail(tx: Tx, { memberId }: SignedIn): Promise<void> {
  const address = sql`(select lower(email) from members where id = ${memberId})`;
  await tx.execute(sql`delete from mails where lower(recipient) = ${address}`);
  await tx.execute(sql`
    update notices set contact_email = null, contact_name = null, mark = null
    where lower(contact_email) = ${address} or reporter_id = ${memberId}`);
  await tx.execute(sql`delete from sign_in_tokens where lower(email) = ${address}`);
  await tx.execute(sql`delete from invited_writers where email = ${address}`);
  await tx.execute(sql`update invitations set email = id::text || '@erased.invalid' where lower(email) = ${address}`);
}

/** What was refused in review goes with its author: nobody can publish it any more. */
async function endObjections(tx: Tx, { memberId }: SignedIn): Promise<void> {
  await tx.execute(sql`
    update objections set outcome = 'rejected', reason = '', decided_at = now() where outcome is null and decision_id in (
      select decision_id from held_contributions where author_id = ${memberId} and state = 'refused')`);
}

async function eraseRows(tx: Tx, { memberId }: SignedIn): Promise<void> {
  for (const [place, { erasure }] of Object.entries(memberColumns)) {
    const [table, column] = namesIn(place);
    if (erasure === 'deleted') await tx.execute(sql`delete from ${table} where ${column} = ${memberId}`);
    if (erasure === 'unlinked')
      await tx.execute(sql`update ${table} set ${column} = null where ${column} = ${memberId}`);
  }
}

const namesIn = (place: string) => {
  const [table = '', column = ''] = place.split('.');
  return [sql.identifier(table), sql.identifier(column)] as const;
};

/** Not even the end of a suspension stays: the account that it goes on in would be known by it. */
const becomeNobody = (tx: Tx, { memberId }: SignedIn) =>
  tx
    .update(members)
    .set({
      email: null,
      pseudonym: null,
      trust: 'guest',
      importKey: null,
      suspendedUntil: null,
      netiquetteAcceptedAt: null,
      erasedAt: sql`now()`,
    })
    .where(eq(members.id, memberId));
