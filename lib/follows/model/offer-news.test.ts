import { describe, expect, test } from 'vitest';
import type { SaidByOffer } from '@/lib/offers/model/said';
import { NEW_WORDS, newsBetween } from './offer-news';

const said: SaidByOffer = {
  title: 'Marktplatz',
  summary: 'Weniger Autos am Markt.',
  description: 'Wie soll er aussehen?',
  plain: '',
  scope: { asked: '', open: '', settled: '' },
  topic: 'traffic',
  place: { label: 'Markt', centre: [9.99, 53.55] },
  timeline: [
    { date: '2026-05-01', title: 'Auftakt' },
    { date: '2026-12-01', title: 'Rundgang' },
  ],
  documents: [],
  contact: { office: 'Planung', email: 'planung@town.example' },
  parts: [{ id: '1', title: 'Gespräch', opensAt: '2026-11-01T08:00:00Z', closesAt: '2026-12-01T08:00:00Z' }],
  opensAt: '2026-11-01T08:00:00.000Z',
  closesAt: '2026-12-01T08:00:00.000Z',
};
const part = { id: '1', title: 'Gespräch', opensAt: said.opensAt, closesAt: said.closesAt };
const news = (change: Partial<SaidByOffer>, isMarked = false) =>
  newsBetween(said, { ...said, ...change }, { isMarked, today: '2026-11-10' });
const words = (count: number) =>
  `${said.description} ${Array.from({ length: count }, (_, at) => `wort${at}`).join(' ')}`;
const none = { more: 'no', added: '', ends: 'no', closes: Date.parse(said.closesAt), dates: 'no', texts: 'no' };

describe('news to who follows an offer is', () => {
  test.each<[string, Partial<SaidByOffer>, object]>([
    [
      'a new step',
      { timeline: [...said.timeline, { date: '2027-01-10', title: 'Werkstatt' }] },
      { more: 'yes', added: 'Werkstatt' },
    ],
    [
      'a new way to take part',
      { parts: [...(said.parts ?? []), { ...part, id: '2', title: 'Umfrage' }] },
      { more: 'yes', added: 'Umfrage' },
    ],
    [
      'a step on another day',
      {
        timeline: [
          { date: '2026-05-01', title: 'Auftakt' },
          { date: '2026-12-02', title: 'Rundgang' },
        ],
      },
      { dates: 'yes' },
    ],
    ['a step ahead that fell away', { timeline: said.timeline.slice(0, 1) }, { dates: 'yes' }],
    ['another beginning', { opensAt: '2026-11-20T08:00:00Z' }, { dates: 'yes' }],
    ['another end', { closesAt: '2026-12-24T08:00:00Z' }, { ends: 'yes', closes: Date.parse('2026-12-24T08:00:00Z') }],
    [
      'another end of it and of its parts, as one',
      { closesAt: '2026-12-24T08:00:00Z', parts: [{ ...part, closesAt: '2026-12-24T08:00:00Z' }] },
      { ends: 'yes', closes: Date.parse('2026-12-24T08:00:00Z') },
    ],
    ['another end of a part', { parts: [{ ...part, closesAt: '2026-11-24T08:00:00Z' }] }, { dates: 'yes' }],
    ['a text with other words', { description: words(NEW_WORDS) }, { texts: 'yes' }],
    ['another document', { documents: [{ title: 'Plan', href: '/plan.pdf' }] }, { texts: 'yes' }],
  ])('%s', (_what, change, expected) => {
    expect(news(change)).toEqual({ ...none, ...expected });
  });

  test.each<[string, Partial<SaidByOffer>]>([
    ['nothing', {}],
    ['a typing mistake', { summary: 'Weniger Autos beim Markt.' }],
    ['a few words more', { description: words(NEW_WORDS - 1) }],
    ['the same words in another order', { description: 'Aussehen soll er wie?' }],
    ['another contact', { contact: { office: 'Rathaus', email: 'rathaus@town.example' } }],
    [
      'another name of a step',
      { timeline: [{ date: '2026-05-01', title: 'Auftakt im Rathaus' }, ...said.timeline.slice(1)] },
    ],
    ['an old step that fell away', { timeline: said.timeline.slice(1) }],
    ['the same dates, written otherwise', { opensAt: '2026-11-01T09:00:00+01:00' }],
  ])('not %s', (_what, change) => {
    expect(news(change)).toBeNull();
  });

  test('whatever its editors mark', () => {
    expect(news({ summary: 'Weniger Autos beim Markt.' }, true)).toEqual({ ...none, texts: 'yes' });
    expect(news({ opensAt: '2026-11-20T08:00:00Z' }, true)).toEqual({ ...none, dates: 'yes' });
  });

  test('not the parts of a version that did not name them yet', () => {
    const { parts: _, ...old } = said;
    expect(newsBetween(old, said, { isMarked: false, today: '2026-11-10' })).toBeNull();
  });

  test('named, as long as there are few', () => {
    const timeline = ['Eins', 'Zwei', 'Drei', 'Vier'].map((title, at) => ({ date: `2027-01-0${at + 1}`, title }));
    expect(news({ timeline: [...said.timeline, ...timeline] })?.added).toBe('Eins, Zwei, Drei, …');
  });
});
