import type { LayerSource } from '@/lib/layers/model/layer';
import { NOTHING_SAID } from '@/lib/layers/model/plan';
import type { TownSet } from './rows';

/** Another resident, and one who moderates. */
export const memberRows = ({ things: { mark, member, helper }, word }: TownSet) =>
  [member, helper].map((id, index) => ({
    ...{ id, trust: 'email' as const, pseudonym: `Nachbar ${mark} ${index} ${word}`, netiquetteAcceptedAt: new Date() },
    email: `adressgeheimnis-${mark}-${index}@town.example`,
  }));

export const roleRows = ({ things }: TownSet) => [{ memberId: things.helper, role: 'moderator' as const }];

const CORNERS = [
  [9.9, 53.6],
  [10, 53.6],
  [10, 53.5],
  [9.9, 53.5],
];
const PICTURE = { kind: 'picture', corners: CORNERS, width: 8, height: 8 } as unknown as LayerSource;
const PLAN = {
  ...{ kind: 'plan', fileName: 'plan.geojson', maxZoom: 14, uses: [], names: [] },
  facts: { ...NOTHING_SAID, format: 'geojson', crs: 'EPSG:4326', counts: { bench: 1 } },
} as unknown as LayerSource;
const BOUNDS: [number, number, number, number] = [9.9, 53.5, 10, 53.6];

export const layerRows = ({ things: { offer, draft, picture, plan, draftPlan }, word }: TownSet) => [
  { id: plan, offerId: offer.id, position: 0, title: `Plan ${word}`, source: PLAN, bounds: BOUNDS },
  { id: picture, offerId: offer.id, position: 1, title: `Bild ${word}`, source: PICTURE, bounds: BOUNDS },
  { id: draftPlan, offerId: draft.id, position: 0, title: `Entwurfsgeheimnis ${word}`, source: PLAN, bounds: BOUNDS },
];

/** What became of the offer, written and not public yet. */
export const resultRows = ({ things: { offer, member }, word }: TownSet) => [
  {
    ...{ offerId: offer.id, said: `Entwurfsgeheimnis ${word}`, decision: '', decidedBy: '', paper: '' },
    ...{ stage: 'evaluating' as const, changedBy: member },
  },
];

export const featureRows = ({ things: { plan, draftPlan }, word }: TownSet) =>
  [plan, draftPlan].map((layerId, index) => ({
    ...{ layerId, number: 0, west: 9.9, south: 53.5, east: 10, north: 53.6 },
    geometry: { type: 'Point' as const, coordinates: [9.99, 53.55] },
    feature: {
      ...{ kind: 'bench', use: 'other' as never, title: `${index === 1 ? 'Entwurfsgeheimnis' : 'Bank'} ${word}` },
      ...{ facts: [], regulations: [], areaM2: null },
    },
  }));

/** A grey square of eight pixels as WebP, and behind its end the town's word. */
const SQUARE = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAABQAQCdASoIAAgAAUAmJaQABYwAAP6igAA=', 'base64');
const bytesOf = (word: string) => Buffer.concat([SQUARE, Buffer.from(word)]);

export const pictureRows = ({ things: { picture }, word }: TownSet) => [
  { layerId: picture, type: 'image/webp' as const, bytes: bytesOf(word), width: 8, height: 8 },
];

export const tileRows = ({ things: { plan } }: TownSet) => [
  { layerId: plan, zoom: 14, x: 8647, y: 5299, bytes: Buffer.from('1f8b080000000000000303000000000000000000', 'hex') },
];

export const fileRows = ({ things: { survey, file }, word }: TownSet) => [
  {
    ...{
      id: file,
      offerFormatId: survey.format,
      name: 'bild.png',
      type: 'image/png' as const,
      size: 9,
      waitingSince: null,
    },
    bytes: Buffer.from(`Dateigeheimnis ${word}`),
  },
];

/** A picture and a document of the offer, and a document of the draft. */
export const paperRows = ({ things: { offer, draft, picture, file, draftPlan }, word }: TownSet) => [
  { ...PAPER, id: picture, offerId: offer.id, isPicture: true, name: 'bild', alt: word, width: 8, height: 8 },
  { ...PAPER, id: file, offerId: offer.id, name: 'plan', title: `Unterlage ${word}`, type: 'application/pdf' as const },
  { ...PAPER, id: draftPlan, offerId: draft.id, name: 'plan', type: 'application/pdf' as const },
];
const PAPER = { isPicture: false, title: 'Bild', type: 'image/webp' as const, size: 9 };

export const paperByteRows = ({ things: { picture, file, draftPlan }, word }: TownSet) => [
  { fileId: picture, width: 8, bytes: bytesOf(word) },
  { fileId: file, width: 0, bytes: Buffer.from(`Unterlage ${word}`) },
  { fileId: draftPlan, width: 0, bytes: Buffer.from(`Entwurfsgeheimnis ${word}`) },
];

export const optionPictureRows = ({ things: { optionPicture }, word }: TownSet) => [
  { hash: optionPicture, bytes: bytesOf(word) },
];

/** Questions of the town's library: one that it has, and one of the platform's that it does not want. */
export const questionRows = ({ things: { question, removed }, word }: TownSet) => [
  { key: question, question: { id: question, kind: 'text', label: `Warum ${word}?`, required: false, limit: 500 } },
  { key: removed, question: null },
];

/** Claimed by who is tried, so that nobody who asks for the next one is given it. */
export const caseRows = ({ things: { case: id, map }, own }: TownSet) => [
  {
    ...{ id, kind: 'annotation' as const, contributionId: map.entry, threadId: map.thread, waiting: 1 },
    ...{ claimedBy: own, claimedUntil: new Date(Date.now() + 3_600_000) },
  },
];

/** Of each draft: that what it said before was to be published tomorrow. */
export const planRows = ({ things: { draft } }: TownSet) => [
  { offerId: draft.id, publishAt: new Date(Date.now() + 24 * 3_600_000), content: 'before' },
];
