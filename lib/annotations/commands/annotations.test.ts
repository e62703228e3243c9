import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { hideContribution, restoreContribution } from '@/lib/moderation/commands';
import { postComment } from '@/lib/threads/commands/post-comment';
import { annotationPage } from '../queries';
import { addAnnotation } from './add-annotation';
import { editAnnotation, withdrawAnnotation } from './change-annotation';

/** A square of two by two degrees; the settings are what every format with annotations has. */
const settings = {
  categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }],
  area: {
    type: 'Polygon',
    coordinates: [
      [
        [9, 53],
        [11, 53],
        [11, 55],
        [9, 55],
        [9, 53],
      ],
    ],
  },
};

/** Any format in which people annotate a map. */
const format = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';

const here = { type: 'Point', coordinates: [10, 54] };

async function mapIn(town: Town, state: 'open' | 'closed' = 'open') {
  const { threadId } = await offerIn(town, { format, state, settings });
  const draft = (change: object = {}) => ({
    key: randomUUID(),
    threadId,
    geometry: here,
    category: 'bench',
    text: 'Hier fehlt eine Bank.',
    ...change,
  });
  const seen = async (by: Town['anna'] | Town['visitor'] = town.visitor) => annotationPage(by, threadId);
  return { threadId, draft, seen };
}

test('an entry stands on the map for everybody, with a discussion of its own', async () => {
  const town = await newTown();
  const { draft, seen } = await mapIn(town);
  const { entry, head } = await addAnnotation(town.anna, draft());
  const page = await seen();
  expect(page).toMatchObject({ head, annotations: [{ id: entry.id, text: 'Hier fehlt eine Bank.', geometry: here }] });
  await postComment(town.mona, {
    key: randomUUID(),
    threadId: entry.discussionId,
    text: 'Und ein Papierkorb.',
  });
  expect((await seen()).annotations[0]?.commentCount).toBe(1);
});

test('an entry that is sent twice is stored once, also at the same instant', async () => {
  const town = await newTown();
  const { draft, seen } = await mapIn(town);
  const wish = draft();
  const sent = await Promise.all([1, 2, 3].map(() => addAnnotation(town.anna, wish)));
  expect(new Set(sent.map(({ entry }) => entry.id)).size).toBe(1);
  const { annotations, head } = await seen();
  expect([annotations.length, head]).toEqual([1, 1]);
});

test('the same key with another text is another entry', async () => {
  const town = await newTown();
  const { draft, seen } = await mapIn(town);
  const wish = draft();
  await addAnnotation(town.anna, wish);
  await addAnnotation(town.anna, { ...wish, text: 'Hier fehlen zwei Bänke.' });
  expect((await seen()).annotations).toHaveLength(2);
});

test.each([
  ['outside of the area', { geometry: { type: 'Point', coordinates: [12, 54] } }, 'place.outside'],
  ['of an unknown category', { category: 'bus' }, 'category.unknown'],
  ['without any place', { geometry: null, placeInWords: ' ' }, 'input.invalid'],
  ['without a text', { text: '  ' }, 'input.invalid'],
  ['with half a pair of coordinates', { geometry: { type: 'Point', coordinates: [10] } }, 'input.invalid'],
] as const)('an entry %s is refused, and leaves nothing behind', async (_what, change, code) => {
  const town = await newTown();
  const { draft, seen } = await mapIn(town);
  await expect(addAnnotation(town.anna, draft(change))).rejects.toMatchObject({ kind: 'Invalid', code });
  expect(await seen()).toMatchObject({ annotations: [], head: 0 });
});

test('a place can be given in words instead of on the map', async () => {
  const town = await newTown();
  const { draft, seen } = await mapIn(town);
  await addAnnotation(town.anna, draft({ geometry: '', placeInWords: 'Vor der Bücherei' }));
  expect((await seen()).annotations[0]).toMatchObject({ geometry: null, placeInWords: 'Vor der Bücherei' });
});

test('its author rewrites an entry, and nobody else does', async () => {
  const town = await newTown();
  const { draft, seen } = await mapIn(town);
  const { entry } = await addAnnotation(town.anna, draft());
  const change = { annotationId: entry.id, category: 'bench', text: 'Hier fehlen zwei Bänke.', placeInWords: '' };
  await expect(editAnnotation(town.mona, change)).rejects.toMatchObject({ code: 'annotation.not-yours' });
  await editAnnotation(town.anna, change);
  expect((await seen()).annotations[0]).toMatchObject({ text: change.text, edited: true, geometry: here, rev: 2 });
});

test('its author moves an entry, also as the text of a form, and nobody else does', async () => {
  const town = await newTown();
  const { draft, seen } = await mapIn(town);
  const { entry, head } = await addAnnotation(town.anna, draft());
  const way = {
    type: 'LineString',
    coordinates: [
      [9.5, 54],
      [10.5, 54],
    ],
  };
  const change = { annotationId: entry.id, category: 'bench', text: entry.text, geometry: JSON.stringify(way) };
  await expect(editAnnotation(town.mona, change)).rejects.toMatchObject({ code: 'annotation.not-yours' });
  await editAnnotation(town.anna, change);
  expect(await seen()).toMatchObject({ head: head + 1, annotations: [{ geometry: way, edited: true, rev: head + 1 }] });
});

test('an entry is not moved out of the area, and what cannot be read is no place', async () => {
  const town = await newTown();
  const { draft, seen } = await mapIn(town);
  const { entry, head } = await addAnnotation(town.anna, draft());
  const moved = (geometry: unknown) =>
    editAnnotation(town.anna, { annotationId: entry.id, category: 'bench', text: 'Hier.', geometry });
  await expect(moved({ type: 'Point', coordinates: [12, 54] })).rejects.toMatchObject({ code: 'place.outside' });
  const unreadable = [{ field: 'geometry', code: 'place.unreadable' }];
  await expect(moved('am Brunnen')).rejects.toMatchObject({ kind: 'Invalid', facts: { problems: unreadable } });
  expect(await seen()).toMatchObject({ head, annotations: [{ geometry: here }] });
});

test('an entry whose place is only in words keeps one', async () => {
  const town = await newTown();
  const { draft } = await mapIn(town);
  const { entry } = await addAnnotation(town.anna, draft({ geometry: null, placeInWords: 'Am Brunnen' }));
  const change = { annotationId: entry.id, category: 'bench', text: 'Hier fehlt eine Bank.', placeInWords: '' };
  await expect(editAnnotation(town.anna, change)).rejects.toMatchObject({ code: 'place.missing' });
});

test('what its author withdraws leaves a number, but no text, no place and no name', async () => {
  const town = await newTown();
  const { draft, seen } = await mapIn(town);
  const { entry } = await addAnnotation(town.anna, draft());
  await expect(withdrawAnnotation(town.mona, { annotationId: entry.id })).rejects.toMatchObject({ kind: 'Forbidden' });
  await withdrawAnnotation(town.anna, { annotationId: entry.id });
  expect((await seen()).annotations[0]).toMatchObject({
    id: entry.id,
    gone: 'withdrawn',
    text: '',
    geometry: null,
    placeInWords: null,
    author: { id: '', name: '' },
  });
});

test('one may take back what one said also after the end, but add nothing more', async () => {
  const town = await newTown();
  const { draft } = await mapIn(town, 'closed');
  await expect(addAnnotation(town.anna, draft())).rejects.toMatchObject({ code: 'thread.closed' });
});

test('a hidden entry is a tombstone for everybody; only moderators still read it, and it can come back', async () => {
  const town = await newTown();
  const { draft, seen } = await mapIn(town);
  const { entry } = await addAnnotation(town.anna, draft());
  const hiding = { kind: 'annotation', contributionId: entry.id, rule: 1, reason: 'Beleidigung' };
  await expect(hideContribution(town.cem, hiding)).rejects.toMatchObject({ kind: 'NotFound' });
  await hideContribution(town.mona, hiding);
  expect((await seen()).annotations[0]).toMatchObject({ gone: 'hidden', text: '', geometry: null });
  expect((await seen(town.anna)).hiddenTexts).toEqual({});
  expect((await seen(town.mona)).hiddenTexts).toEqual({ [entry.id]: 'Hier fehlt eine Bank.' });
  const change = { annotationId: entry.id, category: 'bench', text: 'Hier fehlt eine Bank!' };
  await expect(editAnnotation(town.anna, change)).rejects.toMatchObject({ code: 'annotation.gone' });
  await restoreContribution(town.mona, { kind: 'annotation', contributionId: entry.id, reason: 'Versehen' });
  expect((await seen()).annotations[0]).toMatchObject({ gone: null, geometry: here });
});

test('from another town there is neither the map nor what is on it', async () => {
  const [town, other] = [await newTown(), await newTown()];
  const { threadId, draft } = await mapIn(town);
  const { entry } = await addAnnotation(town.anna, draft());
  const nothing = { kind: 'NotFound' };
  await expect(annotationPage(other.anna, threadId)).rejects.toMatchObject(nothing);
  await expect(addAnnotation(other.anna, draft())).rejects.toMatchObject(nothing);
  await expect(withdrawAnnotation(other.anna, { annotationId: entry.id })).rejects.toMatchObject(nothing);
});

test('the map of a draft is nobody’s business but the town’s', async () => {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format, state: 'draft', settings });
  await expect(annotationPage(town.anna, threadId)).rejects.toMatchObject({ kind: 'NotFound' });
  await expect(annotationPage(town.emil, threadId)).resolves.toMatchObject({ annotations: [] });
});
