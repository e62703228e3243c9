import { randomUUID } from 'node:crypto';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { formats } from '@/lib/formats/registry';
import { hideContribution } from '@/lib/moderation/commands';
import { newTown, offerIn, type TestOffer, type Town } from './world';

/** A published map with everything that one can hold, and a second one without entries, in a town of its own. */
export interface OpenMap {
  town: Town;
  offer: TestOffer;
  /** The collection's id. */
  id: string;
  /** Paths of the public interface: of the town, and of the map's entries. */
  root: string;
  items: string;
}

/** A format in which people annotate a map. */
export const annotated = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';

const category = (key: string) => ({ key, label: key, colour: '#1f6f4a', icon: 'bench' });
const settings = { categories: [category('bench'), category('tree')] };

const AREA = [
  [0, 40],
  [30, 40],
  [30, 60],
  [0, 60],
  [0, 40],
];
const LINE = [
  [9, 50],
  [9, 56],
];

/** Point, line, area, words only, a month apart; and one that is hidden. */
const entries = [
  { posted: '2026-01-01T10:00:00Z', category: 'bench', geometry: { type: 'Point', coordinates: [10, 54] } },
  { posted: '2026-02-01T10:00:00Z', category: 'tree', geometry: { type: 'Point', coordinates: [12, 54] } },
  { posted: '2026-03-01T10:00:00Z', category: 'bench', geometry: { type: 'LineString', coordinates: LINE } },
  { posted: '2026-04-01T10:00:00Z', category: 'bench', geometry: { type: 'Polygon', coordinates: [AREA] } },
  { posted: '2026-05-01T10:00:00Z', category: 'tree', geometry: null, placeInWords: 'Am Brunnen' },
  {
    posted: '2026-06-01T10:00:00Z',
    category: 'tree',
    geometry: { type: 'Point', coordinates: [50, 70] },
    hidden: true,
  },
];

export async function openMap(): Promise<OpenMap> {
  const town = await newTown();
  const offer = await offerIn(town, { format: annotated, settings });
  for (const { posted, hidden, ...entry } of entries) {
    const draft = { key: randomUUID(), threadId: offer.threadId, text: 'Hier.', ...entry };
    const { entry: added } = await addAnnotation(town.anna, draft, { postedAt: new Date(posted) });
    const hiding = { kind: 'annotation', contributionId: added.id, rule: 1, reason: 'Probe' };
    if (hidden) await hideContribution(town.mona, hiding);
  }
  await offerIn(town, { format: annotated, settings, state: 'announced' });
  const id = `${offer.offerSlug}.${offer.formatSlug}`;
  return { town, offer, id, root: `/${town.slug}`, items: `/${town.slug}/collections/${id}/items` };
}
