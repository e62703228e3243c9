import { describe, expect, test } from 'vitest';
import { DEFAULT_WISHES, mailDueAt, pushDueAt, WishesForm } from './wishes';

const at = (text: string) => new Date(text);
const quiet = (from: number, until: number) => ({ ...DEFAULT_WISHES, quietFrom: from * 60, quietUntil: until * 60 });

describe('a mail is due', () => {
  test.each([
    ['at once', 'at-once', '2026-06-10T12:00+02:00', '2026-06-10T12:00+02:00'],
    ['today at seven', 'daily', '2026-06-10T06:59+02:00', '2026-06-10T07:00+02:00'],
    ['tomorrow at seven', 'daily', '2026-06-10T07:00+02:00', '2026-06-11T07:00+02:00'],
    ['next Monday', 'weekly', '2026-06-10T12:00+02:00', '2026-06-15T07:00+02:00'],
    ['a week later on a Monday after seven', 'weekly', '2026-06-15T07:01+02:00', '2026-06-22T07:00+02:00'],
    ['at seven of the day on which clocks go forward', 'daily', '2026-03-28T12:00+01:00', '2026-03-29T07:00+02:00'],
    ['at seven of the day on which clocks go back', 'daily', '2026-10-24T12:00+02:00', '2026-10-25T07:00+01:00'],
  ] as const)('%s', (_when, mail, now, due) => {
    expect(mailDueAt({ ...DEFAULT_WISHES, mail }, at(now))).toEqual(at(due));
  });

  test('never, where none is wanted', () => {
    expect(mailDueAt({ ...DEFAULT_WISHES, mail: 'never' }, at('2026-06-10T12:00Z'))).toBeNull();
  });
});

describe('in quiet hours nothing is sent', () => {
  test.each([
    ['before midnight', '2026-06-10T22:30+02:00', '2026-06-11T06:00+02:00'],
    ['after midnight', '2026-06-11T03:00+02:00', '2026-06-11T06:00+02:00'],
    ['at their first minute', '2026-06-10T22:00+02:00', '2026-06-11T06:00+02:00'],
    ['but at their end', '2026-06-11T06:00+02:00', '2026-06-11T06:00+02:00'],
    ['nor in the night in which clocks go forward', '2026-03-28T23:00+01:00', '2026-03-29T06:00+02:00'],
    ['nor in the night in which clocks go back', '2026-10-25T01:00+02:00', '2026-10-25T06:00+01:00'],
  ])('%s', (_when, now, due) => {
    expect(pushDueAt(quiet(22, 6), at(now))).toEqual(at(due));
  });

  test('that end in the hour which the clocks leave out, until after it', () => {
    const due = pushDueAt({ ...DEFAULT_WISHES, quietFrom: 22 * 60, quietUntil: 150 }, at('2026-03-29T01:30+01:00'));
    expect(due.getTime()).toBeGreaterThan(at('2026-03-29T01:59+01:00').getTime());
    expect(due.getTime()).toBeLessThan(at('2026-03-29T04:00+02:00').getTime());
  });

  test('within a day, and a digest waits for their end', () => {
    expect(pushDueAt(quiet(12, 14), at('2026-06-10T13:00+02:00'))).toEqual(at('2026-06-10T14:00+02:00'));
    expect(mailDueAt({ ...quiet(22, 8), mail: 'daily' }, at('2026-06-10T12:00+02:00'))).toEqual(
      at('2026-06-11T08:00+02:00'),
    );
  });
});

describe('the form', () => {
  test('takes both times or none', () => {
    const form = (more: object) => WishesForm.safeParse({ mail: 'daily', ...more });
    expect(form({ quietFrom: '22:00', quietUntil: '06:30' }).data).toEqual({
      ...{ mail: 'daily', push: false, quietFrom: 1_320, quietUntil: 390 },
    });
    expect(form({ push: 'yes' }).data).toMatchObject({ push: true, quietFrom: null });
    for (const wrong of [{ quietFrom: '22:00' }, { quietFrom: '25:00', quietUntil: '06:00' }])
      expect(form(wrong).success).toBe(false);
  });
});
