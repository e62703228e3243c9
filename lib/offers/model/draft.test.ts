import { expect, test } from 'vitest';
import { OfferDraft } from './draft';
import { gapsIn } from './gaps';
import { slugFrom } from './slug';

const market = {
  title: 'Rund um den Markt',
  summary: 'Weniger Durchgangsverkehr, mehr Platz.',
  description: 'Was wir **vorhaben**.',
  topic: 'traffic',
  place: { label: 'Marktplatz', centre: [9.1, 51.2] },
  timeline: [{ date: '2026-12-01', title: 'Auftakt' }],
  contact: { office: 'Stadtplanung', email: 'planung@lindenfurt.example' },
  opensAt: '2026-12-01',
  closesAt: '2026-12-31',
  formats: [
    {
      format: 'talk',
      title: 'Gespräch',
      settings: {},
      requiredTrust: 'email',
      opensAt: '',
      closesAt: '2026-12-24T12:00',
    },
  ],
};
const problemsOf = (input: unknown) =>
  OfferDraft.safeParse(input).error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];

test('days are whole days in Berlin, and a format without dates has none of its own', () => {
  const draft = OfferDraft.parse(market);
  expect(draft.opensAt.toISOString()).toBe('2026-11-30T23:00:00.000Z');
  expect(draft.closesAt.toISOString()).toBe('2026-12-31T22:59:00.000Z');
  expect(draft.formats[0]?.opensAt).toBeUndefined();
  expect(draft.formats[0]?.closesAt?.toISOString()).toBe('2026-12-24T11:00:00.000Z');
});

test('a draft may have gaps', () => {
  const empty = {
    ...market,
    summary: '',
    description: '',
    contact: { office: '', email: '' },
    timeline: [],
    formats: [],
  };
  expect(problemsOf({ ...empty, place: { label: '', centre: [9.1, 51.2] } })).toEqual([]);
});

test.each([
  ['no title', { title: ' ' }, 'title: title.missing'],
  ['a long title', { title: 'x'.repeat(121) }, 'title: title.too-long'],
  ['an unknown topic', { topic: 'gossip' }, 'topic: topic.missing'],
  ['a place off the globe', { place: { label: '', centre: [9, 151] } }, 'place.centre: place.invalid'],
  ['a place that is no number', { place: { label: '', centre: [9, Number.NaN] } }, 'place.centre: place.invalid'],
  ['an area of one line', { place: { ...market.place, area: { type: 'LineString' } } }, 'place.area: area.invalid'],
  ['no end', { closesAt: '' }, 'closesAt: date.missing'],
  ['an end that is no day', { closesAt: '2026-02-30' }, 'closesAt: date.invalid'],
  ['an end before the beginning', { closesAt: '2026-11-01', formats: [] }, 'closesAt: dates.reversed'],
  ['an address that is none', { contact: { office: '', email: 'planung' } }, 'contact.email: email.invalid'],
  ['a step without a title', { timeline: [{ date: '2026-12-01', title: '' }] }, 'timeline.0.title: title.missing'],
  ['a slug with a slash', { slug: 'a/b' }, 'slug: slug.invalid'],
  [
    'a document that would run a script',
    { documents: [{ title: 'Plan', href: 'javascript:alert(1)', kind: 'pdf', bytes: 1 }] },
    'documents.0.href: document.bad-address',
  ],
  [
    'a format that outlives its offer',
    { formats: [{ ...market.formats[0], closesAt: '2027-01-01' }] },
    'formats.0.closesAt: dates.outside-offer',
  ],
])('%s is refused', (_what, change, problem) => {
  expect(problemsOf({ ...market, ...change })).toEqual([problem]);
});

test('publishing names every gap at once', () => {
  const draft = OfferDraft.parse({ ...market, summary: '', formats: [] });
  expect(gapsIn(draft, new Date('2026-12-15'))).toEqual([
    { field: 'summary', code: 'summary.missing' },
    { field: 'formats', code: 'formats.missing' },
  ]);
  expect(gapsIn(OfferDraft.parse(market), new Date('2027-01-01'))).toEqual([{ field: 'closesAt', code: 'date.past' }]);
  expect(gapsIn(OfferDraft.parse(market), new Date('2026-11-24'))).toEqual([]);
});

test.each([
  ['Rund um den Markt', 'rund-um-den-markt'],
  ['Straßen für Fußgänger:innen!', 'strassen-fuer-fussgaenger-innen'],
  ['Café «Élan»', 'cafe-elan'],
  ['???', 'offer'],
])('the title "%s" makes the address %s', (title, slug) => expect(slugFrom(title)).toBe(slug));

test('a long title makes an address that ends in a letter', () => {
  const slug = slugFrom('Ein sehr langer Titel '.repeat(20));
  expect(slug.length).toBeLessThanOrEqual(76);
  expect(OfferDraft.shape.slug.safeParse(slug).success).toBe(true);
});
