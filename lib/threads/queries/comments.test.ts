import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import { castVote } from '../commands/cast-vote';
import { postComment } from '../commands/post-comment';
import { PAGE_SIZE, type Sorting, sortings } from '../model';
import { threadView } from './view';

async function threadOf(texts: string[]) {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const ids: string[] = [];
  for (const text of texts) {
    const { entry } = await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text });
    ids.push(entry.id);
  }
  return { town, threadId, ids };
}

async function everyPage(town: Town, threadId: string, sort: Sorting): Promise<string[]> {
  const texts: string[] = [];
  let from: string | undefined;
  do {
    const page = await threadView(town.visitor, threadId, { sort, from });
    texts.push(...page.comments.map((comment) => comment.text));
    from = page.next ?? undefined;
  } while (from);
  return texts;
}

describe('a thread’s pages', () => {
  test.each(sortings)('sorted by %s show everything once', async (sort) => {
    const texts = Array.from({ length: 2 * PAGE_SIZE + 3 }, (_, index) => `Beitrag ${index}`);
    const { town, threadId, ids } = await threadOf(texts);
    const [ute, kai] = [await newcomer(town, 'Ute'), await newcomer(town, 'Kai')];
    for (const [index, commentId] of ids.entries()) {
      if (index % 3 === 0) await castVote(ute, { commentId, value: 1 });
      if (index % 2 === 0) await castVote(kai, { commentId, value: -1 });
    }
    const shown = await everyPage(town, threadId, sort);
    expect(shown).toHaveLength(texts.length);
    expect(new Set(shown)).toEqual(new Set(texts));
  });

  test('put first what the sorting says', async () => {
    const { town, threadId, ids } = await threadOf(['alt', 'beliebt', 'umstritten', 'neu']);
    const [, liked = '', disputed = ''] = ids;
    await castVote(town.mona, { commentId: liked, value: 1 });
    await castVote(town.mona, { commentId: disputed, value: 1 });
    await castVote(town.emil, { commentId: disputed, value: -1 });
    const firstBy = async (sort: Sorting) => (await everyPage(town, threadId, sort))[0];
    expect(await firstBy('newest')).toBe('neu');
    expect(await firstBy('oldest')).toBe('alt');
    expect(await firstBy('agreed')).toBe('beliebt');
    expect(await firstBy('disputed')).toBe('umstritten');
  });

  test('show the comment of a permalink, wherever it stands', async () => {
    const { town, threadId, ids } = await threadOf(Array.from({ length: PAGE_SIZE + 5 }, (_, n) => `Beitrag ${n}`));
    const view = await threadView(town.visitor, threadId, { comment: ids[0] });
    expect(view.focus?.text).toBe('Beitrag 0');
    const unknown = await threadView(town.visitor, threadId, { comment: randomUUID() });
    expect(unknown.focus).toBeNull();
  });

  test('take a cursor that nobody of ours made for the first page', async () => {
    const { town, threadId } = await threadOf(['eins']);
    const view = await threadView(town.visitor, threadId, { from: "1'; drop table comments" });
    expect(view.comments).toHaveLength(1);
  });

  test('of a draft are seen by those who prepare it only', async () => {
    const town = await newTown();
    const { threadId } = await offerIn(town, { format: 'dialogue', state: 'draft' });
    await expect(threadView(town.emil, threadId, {})).resolves.toMatchObject({ id: threadId });
    await expect(threadView(town.anna, threadId, {})).rejects.toMatchObject({ kind: 'NotFound' });
  });
});

test('a comment says in which language it is heard to be, as it is posted and as it is read', async () => {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const said = [
    ['Çocuklar için güvenli bir geçit olmalı.', 'tr'],
    ['Das ist für die Kinder zu gefährlich.', undefined],
  ] as const;
  for (const [text, language] of said) {
    const { entry } = await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text });
    expect(entry.language).toBe(language);
  }
  const { comments } = await threadView(town.visitor, threadId, { sort: 'oldest' });
  expect(comments.map(({ language }) => language)).toEqual(['tr', undefined]);
});
