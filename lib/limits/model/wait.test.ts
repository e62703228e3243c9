import { expect, test } from 'vitest';
import { textsIn } from '@/lib/text';
import { secondsFrom, waitInWords } from './wait';

test.each([
  [1, '1 Sekunde', '1 second'],
  [5, '5 Sekunden', '5 seconds'],
  [90, '90 Sekunden', '90 seconds'],
  [121, '3 Minuten', '3 minutes'],
  [3_600, '60 Minuten', '60 minutes'],
  [80_000, '23 Stunden', '23 hours'],
])('%i seconds are told as “%s”', (seconds, german, english) => {
  expect(waitInWords(seconds, 'de')).toBe(german);
  expect(waitInWords(seconds, 'en')).toBe(english);
});

test.each([undefined, '', 'soon', '-5', '1e99'])('an address that says %j means a minute', (query) => {
  expect(secondsFrom(query)).toBe(60);
});

test.each(['wishes.too-many', 'network.too-many', 'tries.too-many'])('%s says how long, in both languages', (code) => {
  expect(textsIn('de', 'refusals')(code, { wait: waitInWords(5, 'de') })).toContain('5 Sekunden');
  expect(textsIn('en', 'refusals')(code, { wait: waitInWords(5, 'en') })).toContain('5 seconds');
});
