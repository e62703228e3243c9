import { expect, test } from 'vitest';
import { newTown, offerIn } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { hideContribution } from '@/lib/moderation/commands';
import { dayOf } from '@/lib/offers/model/dates';
import { postComment } from '@/lib/threads/commands/post-comment';
import { activityIn } from './activity';

/** Whichever format is only talk. */
const format = formats.find(({ opens, needs }) => opens.includes('comment') && !needs.map)?.code ?? '';

test('the last four weeks are counted day by day, of what everybody can read', async () => {
  const town = await newTown();
  const offer = await offerIn(town, { format, settings: { question: 'Was fehlt?', background: '' } });
  const say = (daysAgo: number) =>
    postComment(
      town.anna,
      { key: crypto.randomUUID(), threadId: offer.threadId, text: `Vor ${daysAgo} Tagen` },
      { postedAt: new Date(Date.now() - daysAgo * 86_400_000) },
    );
  await say(60);
  await say(3);
  await say(3);
  const { entry } = await say(0);
  await hideContribution(town.mona, { kind: 'comment', contributionId: entry.id, rule: 1, reason: 'Beleidigt.' });
  const { days, ...waiting } = await activityIn(town.emil, offer.offerId);
  expect(days).toHaveLength(28);
  expect(days.filter(({ count }) => count > 0)).toEqual([
    { day: dayOf(new Date(Date.now() - 3 * 86_400_000)), count: 2 },
  ]);
  expect(days.at(-1)?.day).toBe(dayOf(new Date()));
  expect(waiting).toEqual({ cases: 0, held: 0, unanswered: 0 });
});
