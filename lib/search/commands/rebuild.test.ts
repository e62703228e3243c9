import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn } from '@/db/testing/world';
import { hideContribution } from '@/lib/moderation/commands';
import { postComment } from '@/lib/threads/commands/post-comment';
import { Search } from '../model/search';
import { foundBy } from '../queries/found';
import { enterWaiting } from './enter-waiting';
import { rebuildSearch } from './rebuild';

test('who hides something while all is entered anew has it hidden', async () => {
  for (let turn = 0; turn < 5; turn++) {
    const town = await newTown();
    const { threadId } = await offerIn(town, { format: 'dialogue', settings: { question: 'Wie?', background: '' } });
    const post = { key: randomUUID(), threadId, parentId: null, text: 'Mehr Brunnen' };
    const { entry } = await postComment(town.anna, post);
    const decision = { kind: 'comment', contributionId: entry.id, rule: 1, reason: 'Beleidigung' };
    const entering = [rebuildSearch(town.id), enterWaiting(town.id)];
    await Promise.all([
      ...entering,
      hideContribution(town.mona, decision),
      enterWaiting(town.id),
      rebuildSearch(town.id),
    ]);
    expect((await foundBy(town.id, Search.parse({ q: 'Brunnen' }))).talk).toEqual([]);
  }
});

test('a rebuild enters what is published, takes out what is not, and changes nothing else', async () => {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: 'dialogue', settings: { question: 'Wie?', background: '' } });
  const said = async (text: string) =>
    (await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text })).entry.id;
  // Words that no other test says, since the portal finds those of all.
  const [word, other] = ['brunnen', 'ampel'].map((one) => `${one}${randomUUID().replaceAll(/[^a-f]/g, '')}x`) as [
    string,
    string,
  ];
  const [shown, hidden] = [await said(word), await said(other)];
  await hideContribution(town.mona, { kind: 'comment', contributionId: hidden, rule: 1, reason: 'Beleidigung' });
  await enterWaiting(town.id);
  await inTenant({ tenantId: town.id }, async (tx) => {
    await tx.execute(sql`delete from search_entries where id = ${shown}`);
    await tx.execute(sql`insert into search_entries (kind, id, offer_id, title, text, contributed, official, at)
      select 'comment', ${hidden}, offer_id, '', ${other}, true, false, now() from search_entries limit 1`);
  });
  const found = (q: string) =>
    Promise.all([town.id, null].map(async (where) => (await foundBy(where, Search.parse({ q }))).talk.length));
  expect([await found(word), await found(other)]).toEqual([
    [0, 0],
    [1, 1],
  ]);
  await rebuildSearch(town.id);
  expect([await found(word), await found(other)]).toEqual([
    [1, 1],
    [0, 0],
  ]);
});
