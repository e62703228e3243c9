import { randomUUID } from 'node:crypto';
import type { Things } from '../model';

/** What rows are made from: the ids, who is tried with them, and a word that tells the town. */
export interface TownSet {
  things: Things;
  /** The member who is tried; null where nobody is signed in. */
  own: string | null;
  word: string;
  /** A town's library takes 200 questions: not every set has some in it. */
  withoutLibrary?: boolean;
}

const day = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);
const open = { opensAt: day(-1), closesAt: day(30) };

export const offerRows = ({ things: { offer, draft }, word }: TownSet) =>
  [
    { ...offer, title: `Markt ${word}` },
    { id: draft.id, slug: draft.slug, title: `Entwurfsgeheimnis ${word}` },
  ].map((row) => ({
    ...row,
    ...open,
    summary: 'Weniger Autos.',
    description: word,
    topic: 'traffic',
    place: { label: 'Markt', centre: [9.99, 53.55] as [number, number] },
    contact: { office: 'Planung', email: 'planung@town.example' },
  }));

const scale = { id: 'mood', kind: 'scale', label: 'Wie?', required: true, min: 1, max: 5 };
const asking = (more: object) => ({ pages: [{ id: 'seite', questions: [scale] }], results: 'never', ...more });
const SETTINGS = {
  dialogue: { question: 'Was meinen Sie?', background: '' },
  map: { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] },
};

/** Each format with its thread. */
export const parts = ({ offer, draft, talk, map, survey, secret, unused }: Things) => [
  { at: draft, offerId: draft.id, slug: 'reden', format: 'dialogue', settings: SETTINGS.dialogue, head: 0 },
  { at: talk, offerId: offer.id, slug: 'reden', format: 'dialogue', settings: SETTINGS.dialogue, head: 4 },
  { at: map, offerId: offer.id, slug: 'karte', format: 'map-dialogue', settings: SETTINGS.map, head: 3 },
  { at: survey, offerId: offer.id, slug: 'umfrage', format: 'survey', settings: asking({}), head: 0 },
  { at: secret, offerId: offer.id, slug: 'geheim', format: 'survey', settings: asking({ anonymous: true }), head: 0 },
  { at: unused, offerId: offer.id, slug: 'leer', format: 'dialogue', settings: SETTINGS.dialogue, head: 0 },
];

export const formatRows = (set: TownSet) =>
  parts(set.things).map(({ at, head: _, ...row }, position) => ({
    ...{ ...row, ...open, position, id: at.format, title: `Teil ${set.word}` },
    // Somewhere guests are welcome.
    requiredTrust: row.slug === 'leer' ? ('guest' as const) : ('email' as const),
  }));

export const threadRows = ({ things }: TownSet) =>
  parts(things).map(({ at, head }) => ({
    ...{ id: at.thread, offerFormatId: at.format, subjectId: at.format, head, commentCount: head },
  }));

/** What was said: by another resident, by who is tried, and what is hidden. */
const said = ({ comment, own, hidden }: { comment: string; own: string; hidden: string }, set: TownSet) => [
  { id: comment, authorId: set.things.member, text: `Gesagt ${set.word}`, hiddenBy: null },
  { id: own, authorId: set.own ?? set.things.member, text: `Selbst gesagt ${set.word}`, hiddenBy: null },
  { id: hidden, authorId: set.things.member, text: `Verborgengeheimnis ${set.word}`, hiddenBy: randomUUID() },
];

/** Who may restores a hidden one, which everybody reads from then on: so that one has no secret in it. */
export const commentRows = (set: TownSet) => {
  const { talk, member } = set.things;
  const restorable = { id: talk.restorable, authorId: member, text: `Zu streng ${set.word}`, hiddenBy: randomUUID() };
  return [...said(talk, set), restorable].map((row, index) => ({ ...row, ...posted(talk.thread, index) }));
};

export const annotationRows = (set: TownSet) => {
  const { entry, own, hidden, thread, format } = set.things.map;
  return said({ comment: entry, own, hidden }, set).map((row, index) => ({
    ...{ ...row, ...posted(thread, index), offerFormatId: format, discussionId: randomUUID(), category: 'bench' },
    ...{ geometry: { type: 'Point' as const, coordinates: [9.99, 53.55] }, lon: 9.99, lat: 53.55 },
  }));
};

const posted = (threadId: string, index: number) => ({
  ...{ threadId, seq: index + 1, rev: index + 1, postKey: randomUUID(), postHash: 'none' },
});

export const eventRows = ({ things: { talk, map } }: TownSet) =>
  [
    { threadId: talk.thread, type: 'comment.posted', ids: [talk.comment, talk.own, talk.hidden, talk.restorable] },
    { threadId: map.thread, type: 'annotation.added', ids: [map.entry, map.own, map.hidden] },
  ].flatMap(({ threadId, type, ids }) => ids.map((entryId, index) => ({ threadId, type, entryId, seq: index + 1 })));

/** What waits for review in the discussion, as if that had been switched on for a while. */
export const heldRows = ({ things: { held, member, talk }, own, word }: TownSet) =>
  [
    { id: held.other, authorId: member, text: `Wartegeheimnis ${word}` },
    { id: held.own, authorId: own ?? member, text: `Selbst gesagt ${word}` },
  ].map(({ text, ...row }) => {
    const draft = { parentId: null, text };
    return { ...row, kind: 'comment' as const, threadId: talk.thread, draft, text, postKey: row.id, postHash: 'none' };
  });

/** A first version of a survey, which is kept once there is a second. */
export const versionRows = ({ things: { survey } }: TownSet) => [
  { offerFormatId: survey.format, version: 1, settings: asking({}) },
];
