import { describe, expect, test } from 'vitest';
import { fullBucket, newBuckets, secondsToWait, takeOne } from './bucket';

const rate = { atOnce: 3, perSecond: 1 / 5 };

describe('a bucket', () => {
  test('gives so many at once, then one after each pause, and tells how long that is', () => {
    const bucket = fullBucket(rate, 0);
    expect([1, 2, 3, 4].map(() => takeOne(bucket, rate, 0))).toEqual([true, true, true, false]);
    expect(secondsToWait(bucket, rate, 0)).toBe(5);
    expect(secondsToWait(bucket, rate, 1_500)).toBe(4);
    expect(takeOne(bucket, rate, 4_900)).toBe(false);
    expect(takeOne(bucket, rate, 5_000)).toBe(true);
    expect(takeOne(bucket, rate, 5_000)).toBe(false);
  });

  test('never holds more than its rate, however long nobody came', () => {
    const bucket = fullBucket(rate, 0);
    expect([1, 2, 3, 4].map(() => takeOne(bucket, rate, 3_600_000))).toEqual([true, true, true, false]);
  });

  test('loses nothing by being asked in vain', () => {
    const bucket = fullBucket(rate, 0);
    for (const _ of [1, 2, 3]) takeOne(bucket, rate, 0);
    for (let at = 100; at < 5_000; at += 100) expect(takeOne(bucket, rate, at)).toBe(false);
    expect(takeOne(bucket, rate, 5_000)).toBe(true);
  });
});

describe('the buckets of many', () => {
  const fresh = () => fullBucket(rate, 0);

  test('remember who was here lately, also over a change of generations', () => {
    const buckets = newBuckets(10);
    takeOne(buckets.of('town', 'anna', fresh), rate, 0);
    for (let other = 0; other < 10; other++) buckets.of('town', `other ${other}`, fresh);
    expect(buckets.of('town', 'anna', fresh).left).toBe(2);
  });

  test('are another in another town', () => {
    const buckets = newBuckets(10);
    takeOne(buckets.of('town', 'anna', fresh), rate, 0);
    expect(buckets.of('elsewhere', 'anna', fresh).left).toBe(3);
  });

  test('stay few when a hundred thousand addresses come', () => {
    const buckets = newBuckets(1_000);
    for (let address = 0; address < 100_000; address++) buckets.of('town', `address ${address}`, fresh);
    expect(buckets.size()).toBeLessThanOrEqual(2_000);
  });

  test('forget who was not here for long', () => {
    let now = 0;
    const buckets = newBuckets(1_000, () => now);
    buckets.of('town', 'anna', fresh);
    for (const [minutes, person] of ['ben', 'mona', 'emil'].entries()) {
      now = (minutes + 1) * 11 * 60_000;
      buckets.of('town', person, fresh);
    }
    expect(buckets.size()).toBe(2);
  });
});
