import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { offerFormats } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { eraseAccount } from '@/lib/identity/commands/erase-account';
import { moderationLog } from '@/lib/moderation/queries/desk';
import { packetAfter } from '@/lib/realtime/packets';
import { editComment } from '@/lib/threads/commands/change-comment';
import { postComment } from '@/lib/threads/commands/post-comment';
import { threadView } from '@/lib/threads/queries/view';
import { waitingForReview } from '../queries/waiting';
import { contribute } from './contribute';
import { publishHeld } from './publish-held';
import { refuseHeld } from './refuse-held';
import { takeBackHeld } from './take-back-held';

/** Any format in which people annotate a map. */
const mapFormat = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';
const settings = { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] };

async function reviewed() {
  const town = await newTown();
  const { threadId, formatId } = await offerIn(town, { format: 'dialogue', reviewsFirst: true });
  const draft = { key: randomUUID(), threadId, parentId: null, text: 'Mehr Schatten, bitte.' };
  const seen = async (by: Town['anna'] | Town['visitor'] = town.visitor) => threadView(by, threadId, {});
  return { town, threadId, formatId, draft, seen };
}

/** What anna sent and waits. Out: its id, too. */
async function waiting() {
  const world = await reviewed();
  const sent = await contribute(world.town.anna, 'comment', world.draft);
  return { ...world, heldId: 'held' in sent ? sent.held : '' };
}

const told = ({ id, anna }: Town) =>
  inTenant({ tenantId: id }, (tx) =>
    tx.execute(sql`select kind, facts, href from notifications where member_id = ${anna.memberId}`),
  );

describe('where contributions are reviewed first', () => {
  test('what a resident sends is seen by themselves and by moderators, and by nobody else', async () => {
    const { town, threadId, heldId, seen } = await waiting();
    expect((await seen(town.anna)).held).toMatchObject([{ id: heldId, text: 'Mehr Schatten, bitte.' }]);
    expect(await waitingForReview(town.mona)).toMatchObject([{ id: heldId, author: 'Anna' }]);
    for (const who of [town.visitor, town.mona]) expect(JSON.stringify(await seen(who))).not.toContain('Schatten');
    expect(JSON.stringify(await packetAfter(town.id, threadId, 0))).not.toContain('Schatten');
    expect((await seen()).head).toBe(0);
    await expect(waitingForReview(town.anna)).rejects.toMatchObject({ kind: 'Forbidden' });
  });

  test('what the town itself says needs no review', async () => {
    const { town, draft, seen } = await reviewed();
    await contribute(town.mona, 'comment', draft);
    expect((await seen()).comments).toMatchObject([{ text: draft.text }]);
    expect([(await seen(town.mona)).isReviewed, (await seen(town.anna)).isReviewed]).toEqual([false, true]);
  });

  test('no way of posting leads around it', async () => {
    const { town, draft } = await reviewed();
    await expect(postComment(town.anna, draft)).rejects.toMatchObject({ code: 'thread.reviews-first' });
  });

  test('the same post sent twice waits once, and is published once', async () => {
    const { town, draft, heldId, seen } = await waiting();
    expect(await contribute(town.anna, 'comment', draft)).toEqual({ held: heldId });
    await publishHeld(town.mona, { heldId });
    expect(await contribute(town.anna, 'comment', draft)).toEqual({ held: heldId });
    expect(await waitingForReview(town.mona)).toEqual([]);
    expect((await seen()).comments).toHaveLength(1);
  });

  test('who posts in the moment in which it is switched on is asked to send once more', async () => {
    const town = await newTown();
    const { threadId, formatId } = await offerIn(town, { format: 'dialogue' });
    const post = () => contribute(town.anna, 'comment', { key: randomUUID(), threadId, parentId: null, text: 'Ja.' });
    await post();
    await inTenant({ tenantId: town.id }, (tx) =>
      tx.update(offerFormats).set({ reviewsFirst: true }).where(eq(offerFormats.id, formatId)),
    );
    await expect(post()).rejects.toMatchObject({ code: 'thread.reviews-first' });
    expect(await post()).toHaveProperty('held');
  });

  test('what was published is not rewritten unseen', async () => {
    const { town, heldId } = await waiting();
    await publishHeld(town.mona, { heldId });
    const edit = { commentId: heldId, text: 'Etwas anderes.' };
    await expect(editComment(town.anna, edit)).rejects.toMatchObject({ code: 'thread.no-edits' });
  });
});

describe('a moderator', () => {
  test('publishes it under its author’s name, with the id it had, and its author is told', async () => {
    const { town, heldId, seen } = await waiting();
    await publishHeld(town.mona, { heldId });
    expect((await seen()).comments).toMatchObject([{ id: heldId, author: { name: 'Anna' }, seq: 1 }]);
    expect((await seen(town.anna)).held).toEqual([]);
    const [notice] = await told(town);
    expect(notice).toMatchObject({ kind: 'contribution.published', href: expect.stringContaining(heldId) });
  });

  test('publishes it also after the end, since it came in time', async () => {
    const { town, formatId, heldId, seen } = await waiting();
    await inTenant({ tenantId: town.id }, (tx) =>
      tx.update(offerFormats).set({ closesAt: sql`now()` }).where(eq(offerFormats.id, formatId)),
    );
    await publishHeld(town.mona, { heldId });
    expect((await seen()).comments).toHaveLength(1);
  });

  test('two of whom publish at once, and it is there once', async () => {
    const { town, heldId, seen } = await waiting();
    await Promise.allSettled([publishHeld(town.mona, { heldId }), publishHeld(town.ada, { heldId })]);
    expect((await seen()).comments).toHaveLength(1);
    expect(await told(town)).toHaveLength(1);
  });

  test('does not publish it, and its author reads the rule and the reason', async () => {
    const { town, heldId, seen } = await waiting();
    await refuseHeld(town.mona, { heldId, rule: 2, reason: 'Beleidigung' });
    expect(await waitingForReview(town.mona)).toEqual([]);
    expect((await seen()).comments).toEqual([]);
    expect(await told(town)).toMatchObject([
      { kind: 'contribution.refused', facts: { rule: 2, reason: 'Beleidigung' } },
    ]);
    const { decisions, log } = await moderationLog(town.mona);
    expect(decisions).toMatchObject([{ outcome: 'refused', kind: 'comment', text: 'Mehr Schatten, bitte.' }]);
    expect(log[0]).toMatchObject({ action: 'comment.refused', actor: 'Mona' });
    await expect(publishHeld(town.mona, { heldId })).rejects.toMatchObject({ code: 'held.decided' });
  });

  test('alone may do either', async () => {
    const { town, heldId } = await waiting();
    for (const actor of [town.anna, town.emil]) {
      await expect(publishHeld(actor, { heldId })).rejects.toMatchObject({ kind: 'Forbidden' });
      const refusal = { heldId, rule: 2, reason: 'Beleidigung' };
      await expect(refuseHeld(actor, refusal)).rejects.toMatchObject({ kind: 'Forbidden' });
    }
  });
});

describe('who sent it', () => {
  test('takes it back while it waits, and nobody else does', async () => {
    const { town, heldId } = await waiting();
    await expect(takeBackHeld(town.mona, { heldId })).rejects.toMatchObject({ code: 'held.not-yours' });
    await takeBackHeld(town.anna, { heldId });
    expect(await waitingForReview(town.mona)).toEqual([]);
  });

  test('takes it along when they delete their account', async () => {
    const { town } = await waiting();
    await eraseAccount(town.anna, { sure: 'yes' });
    expect(await waitingForReview(town.mona)).toEqual([]);
  });
});

test('an entry on the map waits and is published in the same way', async () => {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: mapFormat, reviewsFirst: true, settings });
  const geometry = { type: 'Point', coordinates: [9.99, 53.55] };
  const draft = { key: randomUUID(), threadId, geometry, category: 'bench', text: 'Eine Bank.' };
  await expect(contribute(town.anna, 'annotation', { ...draft, category: 'ufo' })).rejects.toMatchObject({
    kind: 'Invalid',
  });
  const sent = await contribute(town.anna, 'annotation', draft);
  expect((await packetAfter(town.id, threadId, 0)).annotations).toEqual([]);
  await publishHeld(town.mona, { heldId: 'held' in sent ? sent.held : '' });
  expect((await packetAfter(town.id, threadId, 0)).annotations).toMatchObject([{ text: 'Eine Bank.', geometry }]);
  expect(await contribute(town.anna, 'annotation', draft)).toEqual(sent);
});
