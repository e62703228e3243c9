import { describe, expect, test } from 'vitest';
import { applyPacket, type CommentView, startingState, type ThreadPacket, withEntries } from './model';

const comment = (seq: number, more: Partial<CommentView> = {}): CommentView => ({
  ...{ id: `c${seq}`, seq, rev: seq, parentId: null, rootId: null, text: `${seq}`, postedAt: '', edited: false },
  ...{ author: { id: 'anna', name: 'Anna', official: false }, gone: null, agrees: 0, disagrees: 0 },
  ...more,
});

const start = startingState({ threadId: 't', head: 2, comments: [comment(1), comment(2)] });
const packet = (after: number, head: number, comments: CommentView[]): ThreadPacket => ({
  ...{ threadId: 't', after, head, comments, annotations: [] },
});
const textOf = (state: typeof start, id: string) => state.comments.get(id)?.text;

describe('a packet', () => {
  test('that follows is taken in', () => {
    const { state, gap } = applyPacket(start, packet(2, 3, [comment(3)]));
    expect([state.head, state.comments.size, gap]).toEqual([3, 3, false]);
  });

  test('that comes twice, or late, changes nothing', () => {
    const once = applyPacket(start, packet(2, 3, [comment(3)])).state;
    expect(applyPacket(once, packet(2, 3, [comment(3)])).state).toBe(once);
    expect(applyPacket(once, packet(0, 1, [comment(1, { text: 'alt' })])).state).toBe(once);
  });

  test('after a gap is not taken: the page has to ask', () => {
    expect(applyPacket(start, packet(3, 4, [comment(4)]))).toEqual({ state: start, gap: true });
  });

  test('that overlaps with what is known is taken in', () => {
    const { state, gap } = applyPacket(start, packet(0, 3, [comment(1), comment(2), comment(3)]));
    expect([state.head, state.comments.size, gap]).toEqual([3, 3, false]);
  });

  test('with something hidden takes its text away, whatever an older answer says afterwards', () => {
    const hidden = comment(1, { rev: 3, gone: 'hidden', text: '' });
    const { state } = applyPacket(start, packet(2, 3, [hidden]));
    expect(textOf(state, 'c1')).toBe('');
    expect(textOf(withEntries(state, { comments: [comment(1)] }), 'c1')).toBe('');
  });
});

test('entries that came beside the packets move no number', () => {
  const state = withEntries(start, { comments: [comment(7)] });
  expect([state.head, state.comments.size]).toEqual([2, 3]);
});
