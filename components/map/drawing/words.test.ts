import { expect, test } from 'vitest';
import german from '@/messages/de/map.json';
import english from '@/messages/en/map.json';
import { type Corner, emptySketch, type Sketch, tools } from './sketch';
import type { Event } from './use-sketch';
import { happened, nextStep, restingAt, type Sentence } from './words';

const corner = (lon: number, lat: number): Corner => ({ at: [lon, lat], name: 'Am Markt', caught: true });
const bow = [corner(0, 0), corner(1, 1), corner(1, 0), corner(0, 1)];
const events: Event[] = [
  { what: 'set', number: 1, corner: corner(0, 0) },
  { what: 'moved', number: 1, corner: corner(0, 0) },
  { what: 'selected', number: 1 },
  { what: 'removed', number: 1 },
  ...(['released', 'undone', 'redone', 'nothing', 'more', 'choose', 'crossing', 'outside'] as const).map((what) => ({
    what,
  })),
];

const textAt = (texts: unknown, key: string) =>
  key.split('.').reduce((level, part) => (level as Record<string, unknown> | undefined)?.[part], texts);

test('whatever happens to a drawing has a sentence in each language', () => {
  const sentences = tools.flatMap((tool): Sentence[] =>
    [0, 1, 4].flatMap((count) => {
      const sketch: Sketch = { ...emptySketch(tool), corners: bow.slice(0, count) };
      const selected = { ...sketch, selected: count > 0 ? 0 : null };
      return events.flatMap((event) => [
        ...happened(event, tool),
        ...[true, false].flatMap((reshaping) => [sketch, selected].map((one) => nextStep(one, reshaping, event))),
      ]);
    }),
  );
  const keys = [...new Set([...sentences, ...restingAt('Am Markt', true, '3 m')].map(([key]) => key))];
  const missing = keys.filter((key) =>
    [german, english].some((texts) => typeof textAt(texts.drawing, key) !== 'string'),
  );
  expect(missing).toEqual([]);
});

test('the next step is to correct what is wrong before anything else', () => {
  const area: Sketch = { ...emptySketch('area'), corners: bow };
  expect(nextStep(area, false, null)).toEqual(['crossing']);
  expect(nextStep({ ...area, selected: 2 }, false, null)).toEqual(['selected', { number: 3 }]);
  expect(nextStep({ ...area, corners: bow.slice(0, 1) }, false, null)).toEqual(['more', { count: 2 }]);
  expect(nextStep({ ...area, corners: bow.slice(0, 3) }, false, null)).toEqual(['go']);
  expect(nextStep(area, false, { what: 'outside' })).toEqual(['outside']);
});

test('where the cross-hair rests, a place without a name is told by the plan and the way', () => {
  expect(restingAt('', true, '12 Meter')).toEqual([['said.caught'], ['fromLast', { value: '12 Meter' }]]);
  expect(restingAt('', false, undefined)).toEqual([]);
});
