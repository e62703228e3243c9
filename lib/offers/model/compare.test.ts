import { expect, test } from 'vitest';
import { changesBetween } from './compare';
import { asTexts, type SaidByOffer } from './said';

const said: SaidByOffer = {
  title: 'Marktplatz',
  summary: 'Weniger Autos am Markt.',
  description: 'Wie soll er aussehen?',
  plain: '',
  scope: { asked: '', open: '', settled: '' },
  topic: 'traffic',
  place: { label: 'Markt', centre: [9.99, 53.55] },
  timeline: [{ date: '2026-12-01', title: 'Auftakt' }],
  documents: [],
  contact: { office: 'Planung', email: 'planung@town.example' },
  opensAt: '2026-11-01T08:00:00.000Z',
  closesAt: '2026-12-01T08:00:00.000Z',
};
const texts = (change: Partial<SaidByOffer> = {}) => asTexts({ ...said, ...change }, (at) => at.toISOString());

test('only what differs is told, word by word', () => {
  expect(changesBetween(texts(), texts())).toEqual([]);
  expect(changesBetween(texts(), texts({ summary: 'Weniger Verkehr am Markt.' }))).toEqual([
    {
      field: 'summary',
      pieces: [
        { text: 'Weniger ', is: 'same' },
        { text: 'Autos', is: 'removed' },
        { text: 'Verkehr', is: 'added' },
        { text: ' am Markt.', is: 'same' },
      ],
    },
  ]);
});

test('a further step, another contact and other dates are told in the order of the form', () => {
  const changed = texts({
    closesAt: '2026-12-08T08:00:00.000Z',
    timeline: [...said.timeline, { date: '2027-02-01', title: 'Beschluss', text: 'im Rat' }],
    contact: { office: 'Planung', email: 'planung@town.example', phone: '0123' },
  });
  expect(changesBetween(texts(), changed).map(({ field }) => field)).toEqual(['closesAt', 'timeline', 'contact']);
  expect(changesBetween(texts(), changed)[1]?.pieces.at(-1)).toEqual({
    text: '\n2027-02-01 – Beschluss – im Rat',
    is: 'added',
  });
});
