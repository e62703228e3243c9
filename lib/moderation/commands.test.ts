import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { packetAfter } from '@/lib/realtime/packets';
import { editComment, withdrawComment } from '@/lib/threads/commands/change-comment';
import { postComment } from '@/lib/threads/commands/post-comment';
import { threadView } from '@/lib/threads/queries/view';
import { hideContribution, restoreContribution } from './commands';
import { moderationLog } from './queries/desk';

async function insultByAnna() {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const posted = await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text: 'Sie Esel!' });
  const hiding = { kind: 'comment', contributionId: posted.entry.id, rule: 2, reason: 'Beleidigung' };
  return { town, threadId, commentId: posted.entry.id, hiding };
}

const told = (town: Town) =>
  inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(sql`select kind, facts from notifications where member_id = ${town.anna.memberId}`),
  );

describe('hiding a contribution', () => {
  test('leaves its place without text and author, on pages and in packets', async () => {
    const { town, threadId, commentId, hiding } = await insultByAnna();
    await hideContribution(town.mona, hiding);
    const view = await threadView(town.visitor, threadId, {});
    expect(view.comments[0]).toMatchObject({ id: commentId, gone: 'hidden', text: '', author: { id: '', name: '' } });
    expect(view.commentCount).toBe(0);
    for (const after of [0, 1]) {
      const packet = await packetAfter(town.id, threadId, after);
      expect(JSON.stringify(packet)).not.toContain('Esel');
      expect(packet.comments).toMatchObject([{ id: commentId, gone: 'hidden' }]);
    }
  });

  test('shows moderators alone what was hidden', async () => {
    const { town, threadId, commentId, hiding } = await insultByAnna();
    await hideContribution(town.mona, hiding);
    expect((await threadView(town.mona, threadId, {})).hiddenTexts).toEqual({ [commentId]: 'Sie Esel!' });
    expect((await threadView(town.anna, threadId, {})).hiddenTexts).toEqual({});
    expect((await moderationLog(town.mona)).decisions).toMatchObject([{ text: 'Sie Esel!', inForce: true }]);
    await expect(moderationLog(town.anna)).rejects.toMatchObject({ kind: 'Forbidden' });
  });

  test('tells the author the rule and the reason, and is written down', async () => {
    const { town, hiding } = await insultByAnna();
    await hideContribution(town.mona, hiding);
    expect(await told(town)).toMatchObject([
      { kind: 'contribution.hidden', facts: { rule: 2, reason: 'Beleidigung' } },
    ]);
    expect((await moderationLog(town.mona)).log[0]).toMatchObject({ action: 'comment.hidden', actor: 'Mona' });
  });

  test('can be undone, and the author learns of that too', async () => {
    const { town, threadId, commentId, hiding } = await insultByAnna();
    await hideContribution(town.mona, hiding);
    await restoreContribution(town.ada, { kind: 'comment', contributionId: commentId, reason: 'Zitat' });
    const view = await threadView(town.visitor, threadId, {});
    expect(view.comments[0]).toMatchObject({ gone: null, text: 'Sie Esel!' });
    expect(view.commentCount).toBe(1);
    expect(await told(town)).toHaveLength(2);
  });

  test('needs a rule and a reason', async () => {
    const { town, hiding } = await insultByAnna();
    await expect(hideContribution(town.mona, { ...hiding, reason: ' ' })).rejects.toMatchObject({ kind: 'Invalid' });
    await expect(hideContribution(town.mona, { ...hiding, rule: 0 })).rejects.toMatchObject({ kind: 'Invalid' });
  });

  test('is for moderators and admins of this town', async () => {
    const { town, hiding } = await insultByAnna();
    await expect(hideContribution(town.visitor, hiding)).rejects.toMatchObject({ kind: 'SignInNeeded' });
    for (const actor of [town.anna, town.emil, town.guest]) {
      await expect(hideContribution(actor, hiding)).rejects.toMatchObject({ kind: 'Forbidden' });
    }
    await expect(hideContribution(town.cem, hiding)).rejects.toMatchObject({ kind: 'NotFound' });
    await expect(hideContribution(town.ada, hiding)).resolves.toBeNull();
  });

  test('happens once, and not to what was taken back', async () => {
    const { town, commentId, hiding } = await insultByAnna();
    await hideContribution(town.mona, hiding);
    await expect(hideContribution(town.mona, hiding)).rejects.toMatchObject({ code: 'contribution.already-hidden' });
    await expect(editComment(town.anna, { commentId, text: 'Anders' })).rejects.toMatchObject({ code: 'comment.gone' });
    await restoreContribution(town.mona, { ...hiding, reason: 'Irrtum' });
    await withdrawComment(town.anna, { commentId });
    await expect(hideContribution(town.mona, hiding)).rejects.toMatchObject({ code: 'contribution.withdrawn' });
  });
});
