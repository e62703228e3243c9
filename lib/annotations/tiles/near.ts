import type { Position } from 'geojson';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { parse } from '@/lib/errors';
import { acrossWorld, downWorld } from '@/lib/layers/model/web-mercator';
import type { AnnotationView } from '@/lib/realtime/model';
import { cellsIn } from '../model/cell';
import { everything } from '../model/choice';
import { metresPerDegree } from '../model/measure';
import { AROUND, type Near, NearWish, nearby } from '../model/nearby';
import { DEGREE_STEPS } from '../model/packed';
import { type Geometry, pointsOf } from '../model/place';
import { annotationViews } from '../queries';
import { drawnOf } from '../queries/drawn';
import { levelAt } from './clusters';
import { idOf, isDrawnIn } from './leaves';
import { at, eachIn, LOWEST } from './level';
import type { MapIndex } from './map-index';
import { step } from './mercator';
import { rowsOfShapes } from './shapes';
import { indexAt } from './shelf';
import { visibleThread } from './tile';

/**
 * What everybody may see within 300 metres of a place on a map, the nearest first, at most ten; from the map's index,
 * however large it is. Refuses with `Invalid`, or `NotFound` for a map that the actor may not see.
 */
export async function annotationsNear(actor: Actor, input: unknown): Promise<Near<AnnotationView>[]> {
  const { thread: threadId, place, except } = parse(NearWish, input);
  const { head } = await visibleThread(actor, threadId);
  const index = await indexAt({ tenantId: actor.tenantId, threadId, choice: everything }, head);
  const found = await nearIn(index, place, except);
  const views = await inTenant(actor, (tx) =>
    annotationViews(
      tx,
      found.map(({ entry }) => entry.id),
      threadId,
    ),
  );
  const byId = new Map(views.map((view) => [view.id, view]));
  return found.flatMap(({ entry, metres }) => {
    const view = byId.get(entry.id);
    return view && !view.gone ? { entry: view, metres } : [];
  });
}

interface Found {
  id: string;
  geometry: Geometry;
}

/** In a dense place few metres are enough, and what lies further is not even looked at. */
const STEPS = [40, 120, AROUND.metres];

async function nearIn(index: MapIndex, place: Geometry, except: string | undefined): Promise<Near<Found>[]> {
  for (const metres of STEPS) {
    const box = around(place, metres);
    const there = [...pointsIn(index, box), ...(await shapesIn(index, box))].filter(({ id }) => id !== except);
    const found = nearby(there, place, { metres, most: AROUND.most });
    if (found.length === AROUND.most || metres === AROUND.metres) return found;
  }
  return [];
}

/** More than these in one place are not compared with each other. */
const MOST_POINTS = 3_000;
const MOST_SHAPES = 200;

/** In parts of the world's width from its north-western corner. */
interface Part {
  west: number;
  north: number;
  east: number;
  south: number;
}

function around(place: Geometry, metres: number): Part {
  const points = pointsOf(place);
  const of = (part: number) => points.map((point: Position) => point[part] ?? 0);
  const [lons, lats] = [of(0), of(1)];
  const degree = metresPerDegree(Math.max(...lats.map(Math.abs)));
  const [wide, high] = [metres / degree.lon, metres / degree.lat];
  return {
    west: acrossWorld(Math.min(...lons) - wide),
    north: downWorld(Math.max(...lats) + high),
    east: acrossWorld(Math.max(...lons) + wide),
    south: downWorld(Math.min(...lats) - high),
  };
}

function pointsIn({ clusters: { leaves, levels } }: MapIndex, { west, north, east, south }: Part): Found[] {
  const level = levelAt(levels, LOWEST);
  const found: Found[] = [];
  const box = { west: step(west) - 1, north: step(north) - 1, east: step(east) + 1, south: step(south) + 1 };
  eachIn(level, box, (row) => {
    const leaf = at(level.leaf, row);
    if (found.length >= MOST_POINTS || at(level.count, row) === 0 || isDrawnIn(at(leaves.kinds, leaf))) return;
    const degrees = (part: number) => at(leaves.places, 2 * leaf + part) / DEGREE_STEPS;
    found.push({ id: idOf(leaves, leaf), geometry: { type: 'Point', coordinates: [degrees(0), degrees(1)] } });
  });
  return found;
}

function shapesIn({ scope, shapes, clusters: { leaves } }: MapIndex, box: Part): Promise<Found[]> {
  const rows = rowsOfShapes(shapes, leaves, cellsIn(box), MOST_SHAPES);
  return drawnOf(
    scope,
    rows.map((row) => at(leaves.seq, row)),
  );
}
