import { expect, test } from 'vitest';
import { hintsFor } from './hints';

const good = {
  title: 'Mehr Platz am Markt',
  summary: 'Sehen Sie sich den Plan an. Sagen Sie, was fehlt.',
  description: 'Der [Plan](https://town.example/plan) liegt vor.',
  plain: 'Der Markt wird anders.',
  scope: { asked: 'Alle', open: 'Die Bäume', settled: 'Der Wochenmarkt bleibt' },
  contact: { phone: '05999 1' },
  timeline: [{ date: '2027-03-01', title: 'Entscheidung im Rat' }],
  opensAt: new Date('2027-01-04T08:00:00Z'),
  closesAt: new Date('2027-01-29T22:59:00Z'),
};
const now = new Date('2026-12-01T08:00:00Z');

test('where all is said there is nothing to better', () => {
  expect(hintsFor(good, now)).toEqual([]);
});

test.each([
  [{ title: 'Park: [Name]' }, 'title hint.placeholder'],
  [{ description: 'Siehe [Plan](https://town.example) und [bitte ergänzen].' }, 'description hint.placeholder'],
  [{ scope: { ...good.scope, open: '' } }, 'scope.open hint.nothing-open'],
  [{ scope: { ...good.scope, settled: '' } }, 'scope.settled hint.nothing-settled'],
  [{ plain: '' }, 'plain hint.not-plain'],
  [{ summary: 'wort '.repeat(30) }, 'summary hint.long-sentence'],
  [{ opensAt: new Date('2026-11-30T08:00:00Z') }, 'opensAt hint.open-already'],
  [{ closesAt: new Date('2027-01-08T22:59:00Z') }, 'closesAt hint.short'],
  [{ closesAt: new Date('2027-01-31T22:59:00Z') }, 'closesAt hint.rest-day'],
  [{ timeline: [] }, 'timeline hint.no-steps'],
  [{ timeline: [{ date: '2027-01-10', title: 'Rundgang' }] }, 'timeline hint.no-after'],
  [{ contact: {} }, 'contact.phone hint.no-phone'],
])('%o could be better', (change, hint) => {
  expect(hintsFor({ ...good, ...change }, now).map(({ field, code }) => `${field} ${code}`)).toEqual([hint]);
});
