import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { eraseAccount } from '@/lib/identity/commands/erase-account';
import { takeNextCase } from '@/lib/moderation/commands/claim-case';
import { decideCase } from '@/lib/moderation/commands/decide-case';
import { objectAsAuthor } from '@/lib/moderation/commands/object';
import { revealAuthor } from '@/lib/moderation/commands/reveal-author';
import { caseView } from '@/lib/moderation/queries/case-view';
import { moderationQueue } from '@/lib/moderation/queries/queue';
import { statementOfReasons } from '@/lib/moderation/queries/statement';
import { beginNetiquette } from '@/lib/netiquette/commands/begin-netiquette';
import { threadView } from '@/lib/threads/queries/view';
import { contribute } from './contribute';
import { publishHeld } from './publish-held';
import { refuseHeld } from './refuse-held';

/** What anna sent, which mona does not publish. */
async function refused() {
  const town = await newTown();
  await inTenant({ tenantId: town.id }, (tx) => beginNetiquette(tx));
  const { threadId } = await offerIn(town, { format: 'dialogue', reviewsFirst: true });
  const draft = { key: randomUUID(), threadId, parentId: null, text: 'Sie Esel!' };
  const sent = await contribute(town.anna, 'comment', draft);
  const heldId = 'held' in sent ? sent.held : '';
  await refuseHeld(town.mona, { heldId, rule: 1, reason: 'Beleidigung' });
  return { town, threadId, draft, heldId, decisionId: await lastOf(town) };
}

/** The same, to which anna has objected. */
async function objected() {
  const made = await refused();
  await objectAsAuthor(made.town.anna, { decisionId: made.decisionId, text: 'Das war ein Zitat.' });
  return { ...made, caseId: (await moderationQueue(made.town.ada)).items[0]?.id ?? '' };
}

const lastOf = (town: Town) =>
  inTenant({ tenantId: town.id }, async (tx) => {
    const [row] = await tx.execute<{ id: string }>(sql`select id from decisions order by decided_at desc limit 1`);
    return row?.id ?? '';
  });

/** Lets it have been refused six months and a day ago. Decisions are never changed: it is another one. */
const longAgo = ({ town, threadId, heldId }: { town: Town; threadId: string; heldId: string }) =>
  inTenant({ tenantId: town.id }, async (tx) => {
    const [row] = await tx.execute<{ id: string }>(sql`
      insert into decisions (thread_id, contribution_id, outcome, rule, reason, decided_by, decided_at) values
        (${threadId}, ${heldId}, 'refused', 1, 'Früher', ${town.mona.memberId}, now() - interval '6 months 1 day') returning id`);
    await tx.execute(sql`update held_contributions set decision_id = ${row?.id ?? ''} where id = ${heldId}`);
    return row?.id ?? '';
  });

const toldTo = ({ id, anna }: Town) =>
  inTenant({ tenantId: id }, async (tx) => {
    const rows = await tx.execute<{ kind: string; href: string }>(
      sql`select kind, href from notifications where member_id = ${anna.memberId} order by id`,
    );
    return [...rows];
  });

describe('what was refused in review', () => {
  test('leads its author to the reasons, where they may object; nobody else reads that', async () => {
    const { town, decisionId } = await refused();
    expect(await toldTo(town)).toMatchObject([
      { kind: 'contribution.refused', href: `/${town.slug}/decisions/${decisionId}` },
    ]);
    expect(await statementOfReasons(town.anna, decisionId)).toMatchObject({
      ...{ outcome: 'refused', text: 'Sie Esel!', reason: 'Beleidigung', mayObject: { ok: true } },
    });
    for (const actor of [town.mona, town.cem])
      await expect(statementOfReasons(actor, decisionId)).rejects.toMatchObject({ kind: 'NotFound' });
  });

  test('is objected to once and for six months', async () => {
    const { town, decisionId } = await objected();
    await objectAsAuthor(town.anna, { decisionId, text: 'Das war ein Zitat.' });
    await expect(objectAsAuthor(town.anna, { decisionId, text: 'Noch etwas.' })).rejects.toMatchObject({
      code: 'objection.already',
    });
    const other = await refused();
    await expect(
      objectAsAuthor(other.town.anna, { decisionId: await longAgo(other), text: 'Zu spät.' }),
    ).rejects.toMatchObject({
      code: 'objection.too-late',
    });
  });

  test('is decided by somebody else than who refused it', async () => {
    const { town, caseId } = await objected();
    expect((await moderationQueue(town.mona)).items).toEqual([]);
    const wish = { caseId, choice: 'restore', reason: 'Ja.' };
    await expect(decideCase(town.mona, wish)).rejects.toMatchObject({ code: 'objection.same-decider' });
    await expect(decideCase(town.anna, wish)).rejects.toMatchObject({ kind: 'Forbidden' });
    await expect(decideCase(town.ada, { ...wish, choice: 'rule-1' })).rejects.toMatchObject({ code: 'choice.missing' });
  });

  test('is shown to who decides, without a name until that is asked for', async () => {
    const { town, caseId } = await objected();
    expect(await takeNextCase(town.ada)).toBe(caseId);
    expect((await moderationQueue(town.ada)).items).toMatchObject([{ text: 'Sie Esel!', gone: 'refused' }]);
    const view = await caseView(town.ada, caseId);
    expect(view).toMatchObject({ text: 'Sie Esel!', gone: 'refused', author: null, matter: 'objection' });
    expect(view.objections).toMatchObject([{ text: 'Das war ein Zitat.' }]);
    await revealAuthor(town.ada, { caseId });
    expect((await caseView(town.ada, caseId)).author).toBe('Anna');
  });

  test('is published once with the thread’s next number where that is granted', async () => {
    const { town, threadId, draft, heldId, caseId, decisionId } = await objected();
    await decideCase(town.ada, { caseId, choice: 'restore', reason: 'Stimmt, ein Zitat.' });
    expect((await threadView(town.visitor, threadId, {})).comments).toMatchObject([
      { id: heldId, text: 'Sie Esel!', seq: 1 },
    ]);
    expect(await contribute(town.anna, 'comment', draft)).toMatchObject({ held: heldId });
    expect((await threadView(town.visitor, threadId, {})).comments).toHaveLength(1);
    await expect(decideCase(town.ada, { caseId, choice: 'restore', reason: 'Noch einmal.' })).rejects.toThrow();
    await expect(publishHeld(town.mona, { heldId })).rejects.toMatchObject({ kind: 'NotFound' });
    const kinds = (await toldTo(town)).map(({ kind }) => kind);
    expect(kinds).toEqual([
      'contribution.refused',
      'objection.received',
      'objection.upheld-published',
      'contribution.published',
    ]);
    expect((await statementOfReasons(town.anna, decisionId)).objection).toMatchObject({ outcome: 'upheld' });
    expect((await caseView(town.ada, caseId)).gone).toBeNull();
  });

  test('stays unpublished where that is rejected', async () => {
    const { town, threadId, caseId } = await objected();
    await decideCase(town.ada, { caseId, choice: 'keep', reason: 'Bleibt eine Beleidigung.' });
    expect((await threadView(town.visitor, threadId, {})).comments).toEqual([]);
    expect((await toldTo(town)).at(-1)).toMatchObject({ kind: 'objection.rejected' });
    expect((await moderationQueue(town.ada)).items).toEqual([]);
  });

  test('waits for nobody once its author has deleted their account', async () => {
    const { town } = await objected();
    await eraseAccount(town.anna, { sure: 'yes' });
    expect((await moderationQueue(town.ada)).items).toEqual([]);
  });
});
