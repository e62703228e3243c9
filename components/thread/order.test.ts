import { describe, expect, test } from 'vitest';
import type { CommentView } from '@/lib/realtime/model';
import type { Sorting } from '@/lib/threads/model';
import { arrange } from './order';

const comment = (seq: number, more: Partial<CommentView> = {}): CommentView => ({
  ...{ id: `c${seq}`, seq, rev: seq, parentId: null, rootId: null, text: `${seq}`, postedAt: '', edited: false },
  ...{ author: { id: 'anna', name: 'Anna', official: false }, gone: null, agrees: 0, disagrees: 0 },
  ...more,
});

const answer = (seq: number, to: number) => comment(seq, { parentId: `c${to}`, rootId: `c${to}` });
const frameOf = (sorting: Sorting, head: number) => ({ sorting, head, ranks: new Map<string, number>() });
const ids = (branches: readonly { top: CommentView }[]) => branches.map(({ top }) => top.id);

describe('the order of comments', () => {
  test('puts answers below their top, by time', () => {
    const { known } = arrange([comment(1), answer(4, 1), answer(3, 1)], frameOf('newest', 9));
    expect(known[0]?.answers.map(({ id }) => id)).toEqual(['c3', 'c4']);
  });

  test('puts what came live in front, and behind in the oldest-first sorting', () => {
    const comments = [comment(1), comment(2), comment(3), comment(4)];
    const newest = arrange(comments, frameOf('newest', 2));
    expect([ids(newest.fresh), ids(newest.known)]).toEqual([
      ['c4', 'c3'],
      ['c2', 'c1'],
    ]);
    const oldest = arrange(comments, frameOf('oldest', 2));
    expect([ids(oldest.known), ids(oldest.fresh)]).toEqual([
      ['c1', 'c2'],
      ['c3', 'c4'],
    ]);
  });

  test('does not jump when votes arrive while somebody reads', () => {
    const frame = frameOf('agreed', 9);
    expect(ids(arrange([comment(1, { agrees: 3 }), comment(2, { agrees: 1 })], frame).known)).toEqual(['c1', 'c2']);
    expect(ids(arrange([comment(1, { agrees: 3 }), comment(2, { agrees: 8 })], frame).known)).toEqual(['c1', 'c2']);
  });

  test('keeps the place of a withdrawn comment only where somebody answered it', () => {
    const gone = { gone: 'withdrawn' as const };
    const { known } = arrange([comment(1, gone), comment(2, gone), answer(3, 2)], frameOf('oldest', 9));
    expect(ids(known)).toEqual(['c2']);
  });

  test('keeps back what waits, and says which answers and branches do', () => {
    const waits = new Set(['c3', 'c4', 'c5']);
    const all = [comment(1), comment(2), answer(3, 1), comment(4), answer(5, 4)];
    const { known, fresh, waiting } = arrange(all, frameOf('newest', 2), { waits });
    expect([ids(known), ids(fresh), ids(waiting)]).toEqual([['c2', 'c1'], [], ['c4']]);
    expect(known[1]).toMatchObject({ answers: [], waiting: [{ id: 'c3' }] });
    expect(waiting[0]?.waiting.map(({ id }) => id)).toEqual(['c5']);
  });

  test('leaves everything as it was that one more comment does not concern', () => {
    const frame = frameOf('newest', 2);
    const all = [comment(1), comment(2), answer(3, 1)];
    const before = arrange(all, frame);
    const answered = arrange([...all, answer(4, 2)], frame, { before });
    expect(answered.fresh).toBe(before.fresh);
    expect(answered.known[1]).toBe(before.known[1]);
    expect(answered.known[0]).not.toBe(before.known[0]);
    expect(arrange([...all], frame, { before }).known).toBe(before.known);
  });

  test('lets an answer wait whose top is not loaded', () => {
    expect(arrange([answer(5, 1)], frameOf('newest', 9)).known).toEqual([]);
  });
});
