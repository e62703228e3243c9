import { expect, test } from 'vitest';
import { OfferDetails } from './draft';
import { detailProblems, detailsIn, formatProblems, rowsIn, startingValues, valuesIn, valuesOf } from './form';

const tenant = {
  centre: [9.25, 51.5] as [number, number],
  contact: { office: 'Rathaus', email: 'rathaus@lindenfurt.example' },
};
const blank = startingValues(tenant, new Date('2026-11-24T20:00:00Z'));

test('a new offer opens tomorrow, closes four weeks later, and asks the town hall', () => {
  expect(blank).toMatchObject({
    opensAt: '2026-11-25T08:00',
    closesAt: '2026-12-23T23:59',
    'contact.office': 'Rathaus',
    placeLon: '9.25',
  });
});

test('what is kept comes back as it was typed', () => {
  const typed = {
    ...blank,
    title: 'Rund um den Markt',
    topic: 'traffic',
    placeLon: '9,3',
    placeArea: '{"type":"Polygon","coordinates":[[[9,51],[9.1,51],[9.1,51.1],[9,51]]]}',
    'timeline.0.date': '2026-12-01',
    'timeline.0.title': 'Auftakt',
    'timeline.0.text': '',
  };
  expect(valuesOf(OfferDetails.parse(detailsIn(typed)))).toEqual({ ...typed, placeLon: '9.3' });
});

test('empty rows of the timeline are no steps', () => {
  const rows = {
    'timeline.0.date': '',
    'timeline.0.title': ' ',
    'timeline.2.date': '',
    'timeline.2.title': 'Beschluss',
  };
  expect(rowsIn(rows)).toEqual(['2']);
  expect(detailsIn({ ...blank, ...rows }).timeline).toEqual([{ date: '', title: 'Beschluss', text: undefined }]);
});

test.each([
  ['a comma', '9,25', []],
  ['nothing', '', ['place.centre']],
  ['words', 'am Markt', ['place.centre']],
])('degrees typed with %s', (_what, placeLon, problems) => {
  const parsed = OfferDetails.safeParse(detailsIn({ ...blank, title: 'Markt', topic: 'green', placeLon }));
  expect(parsed.error?.issues.map((issue) => issue.path.join('.')) ?? []).toEqual(problems);
});

test('an uploaded file is no value of a form', () => {
  expect(
    valuesIn([
      ['title', 'Markt'],
      ['plan', new Blob(['x'])],
    ]),
  ).toEqual({ title: 'Markt' });
});

test('a problem names the row in which it stands, though the rows before it are empty', () => {
  const typed = { ...blank, title: 'Markt', topic: 'green', 'timeline.0.title': '', 'timeline.2.title': 'Beschluss' };
  expect(detailProblems(typed)).toEqual([{ field: 'timeline.2.date', code: 'date.invalid' }]);
});

test('a format needs a title, and no dates of its own', () => {
  const typed = { format: 'talk', title: '', requiredTrust: 'guest', opensAt: '', closesAt: '' };
  expect(formatProblems(typed)).toEqual([{ field: 'title', code: 'title.missing' }]);
  expect(formatProblems({ ...typed, title: 'Gespräch' })).toEqual([]);
});
