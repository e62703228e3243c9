import type { Feature, Polygon } from 'geojson';
import type { Box, Look, Part, PathShape, Quad, Shape, TextWidth } from '../model/drawing';
import type { Plan, Scene } from '../model/scene';
import type { View } from '../model/view';
import { boxAround, touch } from './clip';
import { lookOfCategory, type Marks, marksOf } from './marks';
import { namesOf } from './names';
import { linePath, surfacePath } from './path';
import { emptyRoom } from './room';
import { frameOf, type Seen, seenIn } from './seen';
import { styledShapes } from './styled';

/** A plan as it is drawn, and what of it can be seen, for its legend and for words about it. */
export interface DrawnPlan {
  part: Part;
  marks: Pick<Marks, 'seen' | 'grouped'>;
  /** What of each plan is in the picture, from the lowest to the topmost. */
  plans: readonly SeenPlan[];
}

/** A plan, and what of it is seen: of a picture only whether it is. */
export type SeenPlan = { plan: Plan; features: readonly Seen[]; isSeen: boolean };

/** How a picture is taken: the part of the world, how large the marks are (1: as on the live map), how letters run. */
export interface Taking {
  view: View;
  markScale: number;
  widthOf: TextWidth;
}

/** Draws what can be seen of a plan, north up, in EPSG:3857 like the live map. Pure. */
export function drawPlan(scene: Scene, { view, markScale, widthOf }: Taking): DrawnPlan {
  const at = { zoom: view.zoom, frame: frameOf(view) };
  const clip: Box = [0, 0, view.width, view.height];
  const base = scene.base ? seenIn(scene.base.features, view) : [];
  const plans = scene.plans.map((plan) => seenPlan(plan, view));
  const marks = marksOf(scene, { view, scale: markScale, widthOf });
  const room = emptyRoom();
  for (const box of marks.boxes) room.take([box]);
  const shapes: Shape[] = [
    { kind: 'path', d: surfacePath([cornersOf(clip)], clip), fill: scene.colours.land },
    ...styledShapes(base, scene.base?.style ?? [], at),
    ...plans.flatMap((plan) => planShapes(plan, view)),
    ...areaShapes(scene, view, at.frame),
    ...styledShapes(seenIn(drawnEntries(scene), view), scene.entryStyle, at),
    ...namesOf(base, scene.base?.style ?? [], { zoom: view.zoom, frame: clip, room, widthOf }),
    ...marks.parts,
  ];
  return { part: { kind: 'part', clip, shapes }, marks, plans };
}

function seenPlan(plan: Plan, view: View): SeenPlan {
  if (plan.fromZoom !== null && view.zoom < plan.fromZoom) return { plan, features: [], isSeen: false };
  if (plan.kind === 'features') {
    const features = seenIn(plan.features, view);
    return { plan, features, isSeen: features.length > 0 };
  }
  return {
    plan,
    features: [],
    isSeen: touch(boxAround(plan.corners.map(view.project)), [0, 0, view.width, view.height]),
  };
}

function planShapes({ plan, features, isSeen }: SeenPlan, view: View): Shape[] {
  if (!isSeen) return [];
  const { opacity } = plan;
  if (plan.kind === 'features')
    return styledShapes(features, plan.style, { zoom: view.zoom, frame: frameOf(view), opacity });
  const corners = plan.corners.map(view.project) as unknown as Quad;
  return [{ kind: 'picture', bytes: plan.bytes, corners, frame: [0, 0, view.width, view.height], opacity }];
}

/** Entries that are lines or areas, as the live map's style knows them. */
const drawnEntries = ({ entries, categories }: Scene): Feature[] =>
  entries
    .filter(({ geometry }) => geometry.type !== 'Point')
    .map(({ id, category, geometry }) => ({
      type: 'Feature',
      properties: { id, colour: lookOfCategory(categories, category).colour },
      geometry,
    }));

/** The allowed area's edge, and a veil over what lies outside. */
function areaShapes({ area, colours }: Scene, view: View, frame: Box): PathShape[] {
  if (!area) return [];
  const rings = (area as Polygon).coordinates.map((ring) => ring.map(view.project));
  const outside = surfacePath([cornersOf(frame), rings[0] ?? []], frame);
  return [
    { kind: 'path', d: outside, fill: colours.land, fillOpacity: 0.55 },
    { kind: 'path', d: linePath(rings, frame), ...areaLook(colours) },
  ];
}

/** The edge of the allowed area. */
export const areaLook = (colours: Scene['colours']): Look => ({
  stroke: colours.area,
  width: 2.5,
  dash: [7.5, 5],
  square: true,
});

const cornersOf = ([left, top, right, bottom]: Box) =>
  [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ] as const;
