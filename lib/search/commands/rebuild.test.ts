import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
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
