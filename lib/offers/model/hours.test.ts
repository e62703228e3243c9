import { describe, expect, test } from 'vitest';
import { HoursInForm, hoursForForm, isWithin, nextOpening } from './hours';

const office = { days: [1, 2, 3, 4, 5], from: 480, until: 1_200 };
const at = (day: number, time: string) => {
  const [hours, minutes] = time.split(':').map(Number);
  return (day - 1) * 1_440 + (hours ?? 0) * 60 + (minutes ?? 0);
};

describe('the hours in which one may write', () => {
  test.each([
    ['on Monday before they begin', 1, '7:59', false, { weekday: '1', time: '8:00' }],
    ['when they begin', 1, '8:00', true, { weekday: '2', time: '8:00' }],
    ['in the last minute', 5, '19:59', true, { weekday: '1', time: '8:00' }],
    ['when they end', 5, '20:00', false, { weekday: '1', time: '8:00' }],
    ['on Sunday', 7, '12:00', false, { weekday: '1', time: '8:00' }],
    ['in the night to Wednesday', 3, '0:00', false, { weekday: '3', time: '8:00' }],
  ] as const)('%s', (_when, day, time, open, next) => {
    expect(isWithin(office, at(day, time))).toBe(open);
    expect(nextOpening(office, at(day, time))).toEqual(next);
  });

  test('of one day come again after a week', () => {
    expect(nextOpening({ days: [1], from: 570, until: 600 }, at(1, '9:30'))).toEqual({ weekday: '1', time: '9:30' });
  });
});

describe('the hours as a form says them', () => {
  test('are none without days, whatever the times say', () => {
    expect(HoursInForm.parse({ days: '', from: '08:00', until: '' })).toBeNull();
    expect(HoursInForm.parse({})).toBeNull();
  });

  test('come back as they were said', () => {
    const hours = HoursInForm.parse({ days: 'mon-fri', from: '08:00', until: '20:00' });
    expect(hours).toEqual(office);
    expect(hoursForForm(hours)).toEqual({ 'hours.days': 'mon-fri', 'hours.from': '08:00', 'hours.until': '20:00' });
    expect(hoursForForm(null)['hours.days']).toBe('');
  });

  test.each([
    ['without an end', { from: '08:00', until: '' }],
    ['that end before they begin', { from: '20:00', until: '08:00' }],
    ['of no time', { from: '25:00', until: '26:00' }],
  ])('are refused %s', (_what, times) => {
    const { error } = HoursInForm.safeParse({ days: 'daily', ...times });
    expect(error?.issues.map(({ message }) => message)).toEqual(['hours.invalid']);
  });
});
