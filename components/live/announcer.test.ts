import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Announcement, newAnnouncer } from './announcer';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listening() {
  const said: Announcement[] = [];
  const announcer = newAnnouncer();
  announcer.onSaid((announcement) => said.push(announcement));
  return { said, announcer };
}

test('fifty comments in a minute are told in at most one message each ten seconds, and all of them', () => {
  const { said, announcer } = listening();
  for (let comment = 0; comment < 50; comment++) {
    announcer.arrived(1);
    vi.advanceTimersByTime(1_200);
  }
  vi.advanceTimersByTime(10_000);
  expect(said.length).toBeLessThanOrEqual(7);
  expect(said.reduce((sum, told) => sum + (told.what === 'arrived' ? told.count : 0), 0)).toBe(50);
});

test('what one has posted oneself is confirmed at once, and the rest waits its turn', () => {
  const { said, announcer } = listening();
  announcer.arrived(3);
  vi.advanceTimersByTime(9_000);
  announcer.posted();
  expect(said).toEqual([{ what: 'posted' }]);
  vi.advanceTimersByTime(10_000);
  expect(said).toEqual([{ what: 'posted' }, { what: 'arrived', count: 3 }]);
});

test('a lost connection is told before new comments, and its return with what came meanwhile', () => {
  const { said, announcer } = listening();
  announcer.arrived(2);
  announcer.lost();
  vi.advanceTimersByTime(1);
  expect(said).toEqual([{ what: 'lost' }]);
  announcer.arrived(3);
  announcer.back(3);
  vi.advanceTimersByTime(30_000);
  expect(said).toEqual([{ what: 'lost' }, { what: 'back', count: 3 }]);
});

test('that it is back is not told to who did not hear that it was lost', () => {
  const { said, announcer } = listening();
  announcer.arrived(1);
  vi.advanceTimersByTime(10_000);
  announcer.lost();
  vi.advanceTimersByTime(5_000);
  announcer.arrived(4);
  announcer.back(4);
  vi.advanceTimersByTime(30_000);
  expect(said).toEqual([
    { what: 'arrived', count: 1 },
    { what: 'arrived', count: 4 },
  ]);
});
