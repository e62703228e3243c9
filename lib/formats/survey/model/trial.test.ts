import { expect, test } from 'vitest';
import { answersSchema } from '@/lib/surveys/model/answers';
import type { Page } from '@/lib/surveys/model/page';
import { storedLines, trialStep } from './trial';

const pages: Page[] = [
  {
    id: 'weg',
    questions: [
      {
        ...{ id: 'womit', kind: 'multiple', label: 'Womit?', required: true },
        options: [
          { id: 'rad', label: 'Rad' },
          { id: 'bus', label: 'Bus' },
        ],
      } as Page['questions'][number],
    ],
  },
  { id: 'ende', questions: [{ id: 'warum', kind: 'text', label: 'Warum {{womit}}?', required: false, limit: 20 }] },
];
const control = (page: string, shown: string): [string, string][] => [
  ['_trial', '1'],
  ['page', page],
  ['shown', shown],
];

test('a trial begins on the first page, or on the one that the address names', () => {
  expect(trialStep(pages, [['trial', '1']])).toMatchObject({ page: undefined, refused: [], done: null });
  expect(trialStep(pages, [['page', 'ende']])).toMatchObject({ page: 'ende', refused: [], done: null });
});

test('it leads on and back as the server would, and says what is missing', () => {
  const on = (...fields: [string, string][]) =>
    trialStep(pages, [...control('weg', 'womit'), ['go', 'next'], ...fields]);
  expect(on()).toMatchObject({ page: 'weg', refused: [['womit', 'answer.missing']], done: null });
  expect(on(['womit', 'rad'], ['womit', 'bus'])).toMatchObject({ page: 'ende', given: { womit: ['rad', 'bus'] } });
  expect(trialStep(pages, [...control('ende', 'warum'), ['go', 'back'], ['womit', 'rad']])).toMatchObject({
    page: 'weg',
  });
});

test('its end says what would have been stored, and that is what the command would store', () => {
  const fields: [string, string][] = [...control('ende', 'warum'), ['womit', 'rad'], ['warum', ' schnell ']];
  const { done } = trialStep(pages, fields);
  expect(done && storedLines(done)).toEqual([
    { id: 'womit', question: 'Womit?', words: 'Rad', stored: '["rad"]' },
    { id: 'warum', question: 'Warum Rad?', words: 'schnell', stored: '"schnell"' },
  ]);
  expect(done?.answers).toEqual(answersSchema(pages).parse({ womit: 'rad', warum: 'schnell' }));
});

test('what is wrong anywhere keeps it from its end', () => {
  const fields: [string, string][] = [...control('ende', 'warum'), ['warum', 'viel zu lang für diese Frage']];
  expect(trialStep(pages, fields)).toMatchObject({
    done: null,
    refused: [
      ['womit', 'answer.missing'],
      ['warum', 'answer.too-long'],
    ],
  });
});
