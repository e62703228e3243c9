import { expect, test } from 'vitest';
import type { AnnotationView } from '@/lib/realtime/model';
import { annotationFeatures } from './annotation-features';

const bench: AnnotationView = {
  ...{ id: 'a', seq: 1, rev: 1, category: 'bench', text: 'Eine Bank', placeInWords: null, discussionId: 'd' },
  ...{ author: { id: 'anna', name: 'Anna', official: false }, commentCount: 0, postedAt: '', edited: false },
  ...{ geometry: { type: 'Point', coordinates: [10, 54] }, gone: null, support: 0, feedback: null },
};
const feedback = { status: 'done' as const, text: 'Sie steht.', at: '', by: 'Emil' };

test('the mark of an answered entry is told from the others, selected or not', () => {
  const entries = [bench, { ...bench, id: 'b', feedback }, { ...bench, id: 'c', feedback }];
  const { marks, selected } = annotationFeatures(entries, [], 'c');
  expect(marks.features.map(({ properties }) => properties?.answered)).toEqual([false, true]);
  expect(selected.features.map(({ properties }) => properties?.answered)).toEqual([true]);
});
