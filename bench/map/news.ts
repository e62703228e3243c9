import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { newcomer, type Town } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { annotationTile } from '@/lib/annotations/tiles/tile';
import { hideContribution } from '@/lib/moderation/commands';
import { type Place, tileAt } from './remarks';

/** How long after it was stored something is in the tiles, or gone from them, in milliseconds. */
export interface News {
  /** For who has heard of it, and asks for the map with it. */
  heard: number;
  /** For who has heard nothing, as on another process. */
  unheard: number;
}

const ZOOM = 12;

/** Puts two more on the map, one after the other, and hides each again. */
export async function newsAt(town: Town, threadId: string, place: Place): Promise<{ added: News; hidden: News }> {
  const tile = { ...tileAt(ZOOM, place), thread: threadId };
  const countOf = async (v?: number) => countIn((await annotationTile(town.visitor, { ...tile, v })).bytes);
  const heard = async (head: number, count: number) => {
    const began = performance.now();
    if ((await countOf(head)) !== count) throw new Error('Who heard of it does not see it.');
    return performance.now() - began;
  };
  const unheard = async (count: number) => {
    const began = performance.now();
    while ((await countOf()) !== count) await new Promise((done) => setTimeout(done, 5));
    return performance.now() - began;
  };
  const before = await countOf();
  const first = await add(town, threadId, place);
  const addedHeard = await heard(first.head, before + 1);
  await hide(town, first.entry.id);
  const hiddenUnheard = await unheard(before);
  const second = await add(town, threadId, place);
  const addedUnheard = await unheard(before + 1);
  await hide(town, second.entry.id);
  const hiddenHeard = await heard(second.head + 1, before);
  return {
    added: { heard: addedHeard, unheard: addedUnheard },
    hidden: { heard: hiddenHeard, unheard: hiddenUnheard },
  };
}

async function add(town: Town, threadId: string, { lon, lat }: Place) {
  const geometry = { type: 'Point', coordinates: [lon, lat] };
  const draft = { key: randomUUID(), threadId, geometry, category: 'idea', text: 'Hier fehlt eine Bank.' };
  return addAnnotation(await newcomer(town, `Neu ${randomUUID()}`), draft);
}

const hide = (town: Town, contributionId: string) =>
  hideContribution(town.mona, { kind: 'annotation', contributionId, rule: 1, reason: 'Gehört nicht hierher.' });

function countIn(bytes: Buffer): number {
  const layer = new VectorTile(new PbfReader(gunzipSync(bytes))).layers.marks;
  let count = 0;
  for (let index = 0; index < (layer?.length ?? 0); index++) {
    count += Number(layer?.feature(index).properties.point_count ?? 1);
  }
  return count;
}
