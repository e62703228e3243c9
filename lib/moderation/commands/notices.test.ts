import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { beginNetiquette } from '@/lib/netiquette/commands/begin-netiquette';
import { withdrawComment } from '@/lib/threads/commands/change-comment';
import { postComment } from '@/lib/threads/commands/post-comment';
import { hideContribution, keepContribution, restoreContribution } from '../commands';
import { caseView } from '../queries/case-view';
import { moderationQueue } from '../queries/queue';
import { noticeReceipt } from '../queries/report';
import { forgetReporters } from './forget-reporters';
import { reportContribution } from './report-contribution';

async function insulted() {
  const town = await newTown();
  await inTenant({ tenantId: town.id }, (tx) => beginNetiquette(tx));
  return { town, ...(await comment(town)) };
}

async function comment(town: Town) {
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const { entry } = await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text: 'Sie Esel!' });
  const about = { kind: 'comment', contributionId: entry.id };
  return { about, hiding: { ...about, rule: 1, reason: 'Beleidigung' } };
}

const byRule = (about: object, more: object = {}) => ({
  key: randomUUID(),
  ...about,
  ground: 'rule',
  rule: '1',
  reason: 'Esel',
  ...more,
});
const byLaw = (about: object, more: object = {}) => ({
  ...{ key: randomUUID(), ...about, ground: 'law', law: 'Beleidigung', reason: 'Esel', goodFaith: 'yes' },
  ...more,
});

const mails = ({ id }: Town) =>
  inTenant({ tenantId: id }, (tx) =>
    tx.execute<{ recipient: string; subject: string; text: string }>(sql`
    select recipient, subject, text from mails order by written_at, id`),
  );
const kindsTold = (town: Town, actor: Actor) =>
  inTenant({ tenantId: town.id }, async (tx) =>
    (
      await tx.execute<{ kind: string }>(
        sql`select kind from notifications where member_id = ${actor.memberId} order by id`,
      )
    ).map(({ kind }) => kind),
  );

describe('reporting a contribution', () => {
  test('needs no account, and gives a number and a receipt by mail without what was typed', async () => {
    const { town, about } = await insulted();
    const id = await reportContribution(
      town.visitor,
      byRule(about, { contactEmail: 'vera@mail.example', reason: 'Kauft bei Vera!' }),
    );
    const receipt = await noticeReceipt(town.id, id);
    expect(receipt).toMatchObject({
      outcome: 'waiting',
      ground: 'rule',
      rule: 1,
      netiquetteVersion: 1,
      hasContact: true,
    });
    expect(receipt.number).toMatch(/^M-\w{4}-\w{4}$/);
    const [mail] = await mails(town);
    expect(mail).toMatchObject({ recipient: 'vera@mail.example', subject: expect.stringContaining(receipt.number) });
    expect(mail?.text).not.toContain('Kauft');
  });

  test('is one case however many do it, what may be illegal first, and nobody sees who did', async () => {
    const { town, about } = await insulted();
    const other = await comment(town);
    await reportContribution(town.emil, byRule(about));
    await reportContribution(town.visitor, byRule(about, { contactEmail: 'vera@mail.example' }));
    await reportContribution(town.guest, byLaw(other.about));
    const { items } = await moderationQueue(town.mona);
    expect(items.map(({ urgency, people }) => [urgency, people])).toEqual([
      ['illegal', 1],
      ['waits', 2],
    ]);
    const cases = await Promise.all(items.map(({ id }) => caseView(town.mona, id)));
    expect(cases.map(({ contributionId }) => contributionId)).toEqual([
      other.about.contributionId,
      about.contributionId,
    ]);
    expect(cases[0]).toMatchObject({ text: 'Sie Esel!', notices: [{ ground: 'law', law: 'Beleidigung' }] });
    expect(JSON.stringify(cases)).not.toContain('vera@');
  });

  test('sent twice is one notice', async () => {
    const { town, about } = await insulted();
    const notice = byRule(about);
    expect(await reportContribution(town.visitor, notice)).toBe(await reportContribution(town.visitor, notice));
    expect((await moderationQueue(town.mona)).items).toMatchObject([{ people: 1 }]);
  });

  test('is open to who is suspended, but not for one’s own, what is gone, or what one does not see', async () => {
    const { town, about, hiding } = await insulted();
    await reportContribution(town.ben, byRule(about));
    await expect(reportContribution(town.anna, byRule(about))).rejects.toMatchObject({ code: 'notice.own' });
    await hideContribution(town.mona, hiding);
    await expect(reportContribution(town.ben, byRule(about))).rejects.toMatchObject({ code: 'notice.gone' });
    const elsewhere = await newTown();
    await expect(reportContribution(elsewhere.visitor, byRule(about))).rejects.toMatchObject({ kind: 'NotFound' });
  });

  test.each([
    ['a rule that there is', { rule: '99' }, 'rule'],
    ['a rule', { rule: '' }, 'rule'],
    ['a reason', { reason: ' ' }, 'reason'],
    ['a law', { ground: 'law' }, 'law'],
    ['good faith, where it is about the law', { ground: 'law', law: 'Hetze' }, 'goodFaith'],
  ])('needs %s', async (_what, more, field) => {
    const { town, about } = await insulted();
    const refused = reportContribution(town.visitor, byRule(about, more));
    await expect(refused).rejects.toMatchObject({
      facts: { problems: expect.arrayContaining([expect.objectContaining({ field })]) },
    });
  });
});

test('what stands in a draft is reported by who sees it only', async () => {
  const { town, about } = await insulted();
  const { threadId } = await offerIn(town, { format: 'dialogue', state: 'draft' });
  await inTenant({ tenantId: town.id }, (tx) => tx.execute(sql`update comments set thread_id = ${threadId}`));
  await expect(reportContribution(town.ben, byRule(about))).rejects.toMatchObject({ kind: 'NotFound' });
  await expect(reportContribution(town.emil, byRule(about))).resolves.toHaveLength(36);
});

describe('a decision', () => {
  test('answers all who reported, by account or mail, and closes the case', async () => {
    const { town, about, hiding } = await insulted();
    await reportContribution(town.emil, byRule(about));
    const id = await reportContribution(town.visitor, byRule(about, { contactEmail: 'vera@mail.example' }));
    await hideContribution(town.mona, hiding);
    expect(await kindsTold(town, town.emil)).toEqual(['notice.received', 'notice.hidden']);
    expect(await noticeReceipt(town.id, id)).toMatchObject({
      outcome: 'hidden',
      decision: { reason: 'Beleidigung', rule: 1 },
    });
    const toVera = (await mails(town)).filter(({ recipient }) => recipient.startsWith('vera'));
    expect(toVera).toHaveLength(2);
    expect(toVera[1]?.text).toContain('Beleidigung');
    expect((await moderationQueue(town.mona)).items).toEqual([]);
  });

  test('to leave it says how to object', async () => {
    const { town, about } = await insulted();
    await reportContribution(town.visitor, byRule(about, { contactEmail: 'vera@mail.example' }));
    await keepContribution(town.mona, { ...about, reason: 'Unter Freunden' });
    expect((await mails(town)).at(-1)?.text).toMatch(/Unter Freunden[\s\S]*Widerspruch/);
  });

  test('that is taken back is told too', async () => {
    const { town, about, hiding } = await insulted();
    const id = await reportContribution(town.emil, byRule(about));
    await hideContribution(town.mona, hiding);
    await restoreContribution(town.ada, { ...about, reason: 'Zitat' });
    expect(await noticeReceipt(town.id, id)).toMatchObject({ outcome: 'restored' });
    expect(await kindsTold(town, town.emil)).toEqual(['notice.received', 'notice.hidden', 'notice.restored']);
  });

  test('to leave it as it is keeps its first decider, also when it is reported and decided again', async () => {
    const { town, about, hiding } = await insulted();
    await reportContribution(town.emil, byRule(about));
    await keepContribution(town.mona, { ...about, reason: 'Unter Freunden' });
    await expect(keepContribution(town.mona, { ...about, reason: 'Noch einmal' })).rejects.toMatchObject({
      code: 'case.not-open',
    });
    await reportContribution(town.visitor, byRule(about));
    await hideContribution(town.ada, hiding);
    const [kept] = await inTenant(town.mona, (tx) => tx.execute(sql`select first_decided_by, state from cases`));
    expect(kept).toEqual({ first_decided_by: town.mona.memberId, state: 'decided' });
    expect(await kindsTold(town, town.emil)).toEqual(['notice.received', 'notice.kept']);
  });

  test('about what was taken back meanwhile blames nobody', async () => {
    const { town, about } = await insulted();
    const id = await reportContribution(town.emil, byRule(about));
    await withdrawComment(town.anna, { commentId: about.contributionId });
    await keepContribution(town.mona, { ...about, reason: 'Zurückgezogen.' });
    expect(await noticeReceipt(town.id, id)).toMatchObject({ outcome: 'moot' });
  });

  test('to leave it is for moderators', async () => {
    const { town, about } = await insulted();
    await reportContribution(town.emil, byRule(about));
    await expect(keepContribution(town.emil, { ...about, reason: 'Ja' })).rejects.toMatchObject({ kind: 'Forbidden' });
    await expect(keepContribution(town.mona, { ...about, reason: 'Ja' })).resolves.toBeNull();
  });
});

test('who reports what is in order again and again is slowed down, and others are not', async () => {
  const { town } = await insulted();
  const zoe = await newcomer(town, 'Zoe');
  for (let count = 0; count < 3; count += 1) {
    const { about } = await comment(town);
    await reportContribution(zoe, byRule(about));
    await keepContribution(town.mona, { ...about, reason: 'In Ordnung' });
  }
  const { about } = await comment(town);
  for (let count = 0; count < 2; count += 1) await reportContribution(zoe, byRule(about));
  await expect(reportContribution(zoe, byRule(about))).rejects.toMatchObject({ kind: 'TooMany' });
  await reportContribution(town.emil, byRule(about));
});

test('contacts are deleted six months after the decision, not before; another town’s stay', async () => {
  const [one, other] = [await insulted(), await insulted()];
  for (const { town, about, hiding } of [one, other]) {
    await reportContribution(town.visitor, byRule(about, { contactEmail: 'vera@mail.example', contactName: 'Vera' }));
    await reportContribution(town.emil, byRule(about));
    await hideContribution(town.mona, hiding);
  }
  const known = ({ town }: typeof one) =>
    inTenant(
      { tenantId: town.id },
      async (tx) =>
        (
          await tx.execute(
            sql`select from notices where coalesce(contact_email, contact_name, reporter_id::text) is not null`,
          )
        ).length,
    );
  const decided = ({ town }: typeof one, ago: string) =>
    inTenant({ tenantId: town.id }, (tx) => tx.execute(sql`update cases set decided_at = now() - ${ago}::interval`));
  for (const each of [one, other]) await decided(each, '5 months 27 days');
  await inTenant({ tenantId: one.town.id }, forgetReporters);
  expect(await known(one)).toBe(2);
  for (const each of [one, other]) await decided(each, '6 months 1 day');
  await inTenant({ tenantId: one.town.id }, forgetReporters);
  expect([await known(one), await known(other)]).toEqual([0, 2]);
});
