import { expect, test } from 'vitest';
import { placeFromForm, readCoordinates } from './place-from-form';

test.each(['51.2, 9.1', '51,2; 9,1', '51,2 9,1', '51,2, 9,1', '51.2° N, 9.1° O', ' 51.2,9.1 '])(
  '%s is read as latitude and longitude',
  (text) => {
    expect(readCoordinates(text)).toEqual({ type: 'Point', coordinates: [9.1, 51.2] });
  },
);

test.each(['', '51.2', '51,9', '51.2, 9.1, 3', 'Marktplatz 5, Haus 7', '91.5, 9.1', '51.2, 181'])(
  '"%s" is no place in degrees',
  (text) => {
    expect(readCoordinates(text)).toBeNull();
  },
);

test('a drawing counts more than typed coordinates, and nothing at all is no place', () => {
  const form = new FormData();
  expect(placeFromForm(form)).toBeNull();
  form.set('coordinates', '51.2, 9.1');
  expect(placeFromForm(form)).toEqual({ type: 'Point', coordinates: [9.1, 51.2] });
  form.set('geometry', '{"type":"Point","coordinates":[10,54]}');
  expect(placeFromForm(form)).toEqual({ type: 'Point', coordinates: [10, 54] });
});

test('what cannot be read stays as it is, for the schema to refuse', () => {
  const form = new FormData();
  form.set('coordinates', 'hinter dem Bahnhof');
  expect(placeFromForm(form)).toBe('hinter dem Bahnhof');
});
