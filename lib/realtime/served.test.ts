import { expect, test } from 'vitest';
import type { TenantId } from '@/db/tenancy';
import type { CommentView } from './model';
import { servedThread, wayOn } from './served';

const comment = (seq: number) => ({ id: `c${seq}`, seq, rev: seq }) as CommentView;
const way = (after: number, ...seqs: number[]) => ({ after, head: after + seqs.length, comments: seqs.map(comment) });

function thread(told: number | null, known: number, ...ways: ReturnType<typeof way>[]) {
  return Object.assign(servedThread('t' as TenantId, 'th'), { told, known, ways });
}

const told = (packet: ReturnType<typeof wayOn>) =>
  packet && [packet.after, packet.head, packet.comments.map(({ seq }) => seq)];

test('what was brought along without a gap is told as one packet', () => {
  expect(told(wayOn(thread(2, 5, way(3, 4, 5), way(2, 3))))).toEqual([2, 5, [3, 4, 5]]);
});

test('what was told before is not told again', () => {
  expect(told(wayOn(thread(4, 5, way(2, 3, 4), way(4, 5))))).toEqual([4, 5, [5]]);
});

test.each([
  ['something in between came from elsewhere', thread(2, 5, way(2, 3), way(4, 5))],
  ['something later is known to have happened', thread(2, 6, way(2, 3, 4, 5))],
  ['nothing was brought along', thread(2, 3)],
  ['nobody was told anything yet', thread(null, 3, way(2, 3))],
])('the database is asked where %s', (_, asked) => {
  expect(wayOn(asked)).toBeNull();
});
