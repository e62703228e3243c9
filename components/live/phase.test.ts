import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { phasesOf } from './phase';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aPage() {
  let online = false;
  let changed = () => {};
  const line = {
    now: () => ({ online }) as never,
    onChange: (listener: () => void) => {
      changed = listener;
      return () => {};
    },
  };
  const phases = phasesOf(line);
  const said: string[] = [];
  phases.onChange(() => said.push(phases.now()));
  const be = (now: boolean) => {
    online = now;
    changed();
  };
  return { be, said, phases };
}

test('a connection that is lost for a moment only is not told to be lost', () => {
  const { be, said } = aPage();
  be(true);
  be(false);
  vi.advanceTimersByTime(1_900);
  be(true);
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual(['live']);
});

test('a lost connection is told, then that it is back, and then no more', () => {
  const { be, said } = aPage();
  be(true);
  be(false);
  vi.advanceTimersByTime(2_100);
  be(true);
  expect(said).toEqual(['live', 'lost', 'back']);
  vi.advanceTimersByTime(8_100);
  expect(said).toEqual(['live', 'lost', 'back', 'live']);
});

test('a connection that never came about was not lost', () => {
  const { said, phases } = aPage();
  vi.advanceTimersByTime(60_000);
  expect([said, phases.now()]).toEqual([[], 'connecting']);
});
