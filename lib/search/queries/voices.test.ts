import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { hideContribution, restoreContribution } from '@/lib/moderation/commands';
import { postComment } from '@/lib/threads/commands/post-comment';
import { enterWaiting } from '../commands/enter-waiting';
import { newestVoices } from './voices';

const format = formats.find(({ opens }) => opens.includes('comment'))?.code ?? '';

async function say(town: Town, threadId: string, text: string) {
  const { entry } = await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text });
  await enterWaiting(town.id);
  return entry.id;
}
const heard = async (town: Town) =>
  (await newestVoices(town.id, 4)).map(({ excerpt }) => excerpt.map(({ text }) => text).join(''));

test('the newest of each offer is heard, and only in its own town', async () => {
  const [town, other] = [await newTown(), await newTown()];
  const [one, two] = [await offerIn(town, { format }), await offerIn(town, { format })];
  await say(town, one.threadId, 'Mehr Bäume am Markt.');
  await say(town, two.threadId, 'Der Bus fährt zu selten.');
  await say(town, one.threadId, 'Und ein Brunnen.');
  expect(await heard(town)).toEqual(['Und ein Brunnen.', 'Der Bus fährt zu selten.']);
  expect(await heard(other)).toEqual([]);
});

test('what is hidden is not heard from that moment on, and again once it is restored', async () => {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format });
  await say(town, threadId, 'Mehr Bäume am Markt.');
  const id = await say(town, threadId, 'Etwas Gemeines.');
  const which = { kind: 'comment', contributionId: id };
  await hideContribution(town.mona, { ...which, rule: 1, reason: 'Beleidigung' });
  expect(await heard(town)).toEqual(['Mehr Bäume am Markt.']);
  await restoreContribution(town.ada, { ...which, reason: 'Zitat' });
  await enterWaiting(town.id);
  expect(await heard(town)).toEqual(['Etwas Gemeines.']);
});

test('those of all towns are heard together, each offer of each town once', async () => {
  const [town, other] = [await newTown(), await newTown()];
  const [one, two] = [await offerIn(town, { format }), await offerIn(other, { format })];
  const fountain = await say(town, one.threadId, 'Ein Brunnen.');
  const [tree, trees] = [await say(other, two.threadId, 'Ein Baum.'), await say(other, two.threadId, 'Zwei Bäume.')];
  const all = (await newestVoices(null, 60)).map(({ id }) => id);
  expect(all.filter((id) => [fountain, tree, trees].includes(id))).toEqual([trees, fountain]);
});
