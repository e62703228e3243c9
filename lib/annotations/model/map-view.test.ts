import { expect, test } from 'vitest';
import { ViewInAddress, viewInWords } from './map-view';

test('a view is read as it was written', () => {
  const view = { zoom: 16.25, lat: 53.55012, lon: -9.9932 };
  expect(viewInWords(view)).toBe('16.25/53.55012/-9.99320');
  expect(ViewInAddress.parse(viewInWords(view))).toEqual(view);
});

test('what is finer than can be seen is left out', () => {
  expect(viewInWords({ zoom: 16.004, lat: 53.550123456, lon: 9 })).toBe('16/53.55012/9.00000');
});

test.each([
  undefined,
  ['16/53/9', '16/53/9'],
  '',
  '16/53',
  '16/53/9/1',
  '21/53/9',
  '16/91/9',
  '16/53/181',
  '-1/53/9',
  '1e1/53/9',
  'NaN/53/9',
  '16/53/9<script>',
  ' 16/53/9',
])('%j is no view', (words) => {
  expect(ViewInAddress.safeParse(words).success).toBe(false);
});
