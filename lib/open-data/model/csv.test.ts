import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { formulas } from '@/db/testing/payloads';
import type { OpenAnnotation } from './collection';
import { csvCell, csvHead, csvLine } from './csv';

const bench: OpenAnnotation = {
  ...{ id: '0190a5c4-0000-4000-8000-000000000001', number: 7, category: 'bench', categoryLabel: 'Bank' },
  ...{ text: 'Hier fehlt eine Bank.', place: null, geometry: { type: 'Point', coordinates: [-9.25, 53.5] } },
  ...{ lon: -9.25, lat: 53.5, posted: '2026-11-01T10:00:00.000Z', edited: null, author: 'Anna', official: false },
  ...{
    comments: 2,
    topComments: 1,
    agrees: 3,
    disagrees: 0,
    warning: null,
    answer: null,
    answered: null,
    path: '/town/offers/a/b',
  },
};

const read = (lines: string) => parse(lines, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];

test.each(formulas)('a text that begins like a formula is a text: %j', (payload) => {
  const [row] = read(csvHead() + csvLine({ ...bench, text: payload }, ''));
  expect(row?.text).toBe(`'${payload}`);
});

test.each(['Hier = dort', 'E-Mail', '20 % mehr', "'s ist gut", '„=“'])(
  'a text that is none stays as it is: %j',
  (text) => {
    expect(read(csvHead() + csvLine({ ...bench, text }, ''))[0]?.text).toBe(text);
  },
);

test('numbers stay numbers, also below zero, with the comma that goes with semicolons', () => {
  expect([csvCell(-9.25), csvCell(0), csvCell(true), csvCell(null)]).toEqual(['-9,25', '0', 'true', '']);
});

test('quotation marks, semicolons and line breaks stay in their cell', () => {
  const text = 'Er sagte: "Hier;\r\ndort";\n=1+1';
  const rows = read(csvHead() + csvLine({ ...bench, text }, '') + csvLine(bench, 'https://town.example'));
  expect(rows.map((row) => row.text)).toEqual([text, bench.text]);
  expect(rows[1]).toMatchObject({
    ...{ number: '7', category_label: 'Bank', lon: '-9,25', lat: '53,5', wkt: 'POINT (-9.25 53.5)', author: 'Anna' },
    ...{ place: '', link: 'https://town.example/town/offers/a/b' },
  });
});

test('a spreadsheet knows by the first bytes that it is UTF-8', () => {
  expect([...new TextEncoder().encode(csvHead()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});
