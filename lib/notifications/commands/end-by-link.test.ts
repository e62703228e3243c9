import { beforeEach, describe, expect, test } from 'vitest';
import { newTown, type Town } from '@/db/testing/world';
import { follow } from '@/lib/follows/commands/follow';
import { followedBy } from '@/lib/follows/queries/followed';
import { wishesOf } from '../queries/wishes';
import { chooseMessages } from './choose-messages';
import { endAddress, endByLink } from './end-by-link';

let town: Town;
beforeEach(async () => {
  town = await newTown();
});

const tokenFor = (what: string, { id, slug }: { id: Town['id']; slug: string } = town) =>
  new URL(endAddress({ tenantId: id, slug, host: null, memberId: town.anna.memberId }, what)).pathname
    .split('/')
    .at(-1) ?? '';

describe('one click', () => {
  test('ends mails, leaves all else as it was chosen, and does the same again', async () => {
    await chooseMessages(town.anna, { mail: 'daily', push: 'yes', quietFrom: '22:00', quietUntil: '06:00' });
    for (const _again of [1, 2]) expect(await endByLink(town.id, tokenFor('mails'))).toBe('mails');
    expect(await wishesOf(town.anna)).toMatchObject({ mail: 'never', push: true, quietFrom: 1_320, quietUntil: 360 });
  });

  test('ends one thing that somebody follows, and nothing of anybody else', async () => {
    for (const topic of ['green', 'traffic']) await follow(town.anna, { kind: 'topic', topic });
    await follow(town.mona, { kind: 'topic', topic: 'green' });
    const [first] = await followedBy(town.anna);
    const [hers] = await followedBy(town.mona);
    for (const _again of [1, 2]) expect(await endByLink(town.id, tokenFor(first?.id ?? ''))).toBe('follow');
    await endByLink(town.id, tokenFor(hers?.id ?? ''));
    expect(await followedBy(town.anna)).toHaveLength(1);
    expect(await followedBy(town.mona)).toHaveLength(1);
  });

  test.each([
    ['changed', (token: string) => token.replace('.mails.', '.else.')],
    ['cut', (token: string) => token.slice(0, -1)],
    ['empty', () => ''],
  ])('with a link that is %s ends nothing', async (_how, spoilt) => {
    await expect(endByLink(town.id, spoilt(tokenFor('mails')))).rejects.toMatchObject({ code: 'link.unknown' });
  });

  test('with a link of another town ends nothing here', async () => {
    const other = await newTown();
    await expect(endByLink(town.id, tokenFor('mails', other))).rejects.toMatchObject({ code: 'link.unknown' });
  });
});
