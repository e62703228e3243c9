import { iconPaths } from '@/lib/annotations/model/icon-paths';
import { inkOn } from '@/lib/annotations/model/ink';
import {
  MARK_WIDTH,
  markFoot,
  markOutline,
  SIGN_AT,
  SIGN_SCALE,
  SIGN_STROKE,
  TICK,
  TICK_AT,
  TICK_RADIUS,
} from '@/lib/annotations/model/mark-outline';
import { pointOn } from '@/lib/annotations/model/place';
import type { Category } from '@/lib/annotations/model/settings';
import type { Box, Part, Shape, TextWidth } from '../model/drawing';
import type { PictureEntry, Scene } from '../model/scene';
import type { Pixel, View } from '../model/view';
import { groupsOf, type Placed } from './groups';

export interface Marks {
  /** Each mark or group; the lower it stands the later, since it is nearer to who looks. */
  parts: Part[];
  /** What the marks cover, so that names do not stand there. */
  boxes: Box[];
  /** The ids of the entries that are seen. */
  seen: string[];
  grouped: boolean;
}

interface Marking {
  view: View;
  /** 1: as large as on the live map. */
  scale: number;
  widthOf: TextWidth;
}

/**
 * The marks of the entries: colour and sign of their category with their number, and one mark with their count for those
 * that would lie over each other. The selected one stands alone, larger and on top.
 */
export function marksOf(scene: Scene, marking: Marking): Marks {
  const { view, scale } = marking;
  const placed = scene.entries.flatMap((entry) => placeOf(entry, view));
  const [chosen, others] = [placed.filter(isSelected(scene)), placed.filter((one) => !isSelected(scene)(one))];
  const groups = groupsOf(others, APART * scale).sort((one, other) => one.at[1] - other.at[1]);
  const parts = groups.map(({ at, members }) => {
    const [only] = members;
    return members.length === 1 && only ? mark(only, scene, marking) : group(at, members, scene, marking);
  });
  const all = [...parts, ...chosen.map((one) => mark(one, scene, { ...marking, scale: scale * LARGER }))];
  const at = [...groups.map((one) => one.at), ...chosen.map((one) => one.at)];
  return {
    parts: all,
    boxes: at.map(([x, y]) => [x - 16 * scale, y - 40 * scale, x + 22 * scale, y + 28 * scale]),
    seen: placed.map(({ entry }) => entry.id),
    grouped: groups.some(({ members }) => members.length > 1),
  };
}

/** How a category is drawn; an entry may have one that the map no longer has. */
export const lookOfCategory = (categories: readonly Category[], key: string): Pick<Category, 'colour' | 'icon'> =>
  categories.find((category) => category.key === key) ?? UNKNOWN;

/** A mark without a number, as a legend shows it: `side` pixels wide, its middle at 0 0. Also one without a sign. */
export const signOf = (
  look: MarkLook,
  colours: Scene['colours'],
  { side, answered = false }: { side: number; answered?: boolean },
): Part => body('disc', look, { colours, scale: side / MARK_WIDTH, answered });

/** The mark of a group, as a legend shows it. */
export const groupSign = (count: string, colours: Scene['colours'], side: number): Part => {
  const scale = side / MARK_WIDTH;
  const size = (count.length > 2 ? 12 : 15) * scale;
  return {
    kind: 'part',
    shapes: [
      outline('disc', colours.group, { colours, scale }),
      text(count, [0, size * 0.35], { size, fill: inkOn(colours.group) }),
    ],
  };
};

const UNKNOWN = { colour: '#5b6470', icon: 'question' } as const;
/** Marks nearer to each other than this would cover each other's sign, in pixels at scale 1. */
const APART = 28;
const LARGER = 1.4;
/** Of a group so small the numbers are written beside it. */
const FEW = 3;

const isSelected = (scene: Scene) => (one: Placed) => one.entry.id === scene.selectedId;

function placeOf(entry: PictureEntry, view: View): Placed[] {
  const [x, y] = view.project(pointOn(entry.geometry));
  return x >= 0 && y >= 0 && x <= view.width && y <= view.height ? [{ entry, at: [x, y] }] : [];
}

function mark({ entry, at }: Placed, scene: Scene, { scale, widthOf }: Marking): Part {
  const shape = entry.geometry.type === 'Point' ? 'pin' : 'disc';
  const look = lookOfCategory(scene.categories, entry.category);
  const beside: Pixel = shape === 'pin' ? [11 * scale, -38 * scale] : [11 * scale, -12 * scale];
  return {
    kind: 'part',
    at,
    shapes: [
      body(shape, look, { colours: scene.colours, scale, answered: entry.answered }),
      plate(String(entry.number), beside, { scene, scale, widthOf, edge: look.colour }),
    ],
  };
}

function group(at: Pixel, members: readonly Placed[], scene: Scene, { scale, widthOf }: Marking): Part {
  const numbers = members
    .map(({ entry }) => entry.number)
    .sort((one, other) => one - other)
    .join(', ');
  const sign = groupSign(String(members.length), scene.colours, MARK_WIDTH * scale);
  const few = members.length <= FEW;
  const named = few ? [plate(numbers, [0, 19 * scale], { scene, scale, widthOf, edge: scene.colours.group })] : [];
  return { kind: 'part', at, shapes: [sign, ...named] };
}

type MarkLook = { colour: string; icon: Category['icon'] | null };
type Marker = { colours: Scene['colours']; scale: number };

function body(shape: 'pin' | 'disc', look: MarkLook, { answered, ...marker }: Marker & { answered: boolean }): Part {
  const { colours, scale } = marker;
  const signs = look.icon ? [signIn(shape, { ...look, icon: look.icon }, marker)] : [];
  const ticks = answered ? tick(shape, look.colour, marker) : [];
  return { kind: 'part', shapes: [outline(shape, look.colour, { colours, scale }), ...signs, ...ticks] };
}

function signIn(shape: 'pin' | 'disc', look: Pick<Category, 'colour' | 'icon'>, { scale }: Marker): Shape {
  const [footX, footY] = markFoot[shape];
  return {
    kind: 'path',
    d: iconPaths[look.icon],
    stroke: inkOn(look.colour),
    width: SIGN_STROKE,
    at: [(SIGN_AT[0] - footX) * scale, (SIGN_AT[1] - footY) * scale],
    scale: SIGN_SCALE * scale,
  };
}

/** On the upper left edge: on the live map it is on the right, where a picture has the entry's number. */
function tick(shape: 'pin' | 'disc', colour: string, { colours, scale }: Marker): Shape[] {
  const [footX, footY] = markFoot[shape];
  const toTheLeft = MARK_WIDTH - 2 * TICK_AT[0];
  const at: Pixel = [(toTheLeft - footX) * scale, -footY * scale];
  const [x, y] = TICK_AT;
  const turn = (way: number) => `a${TICK_RADIUS} ${TICK_RADIUS} 0 1 1 ${way * 2 * TICK_RADIUS} 0`;
  const disc = `M${x - TICK_RADIUS} ${y}${turn(1)}${turn(-1)}Z`;
  return [
    { kind: 'path', d: disc, fill: colours.markEdge, stroke: colour, width: 1.5, at, scale },
    { kind: 'path', d: TICK, stroke: inkOn(colours.markEdge), width: 2.2, at, scale },
  ];
}

const outline = (shape: 'pin' | 'disc', fill: string, { colours, scale }: Marker): Shape => ({
  kind: 'path',
  d: markOutline[shape],
  fill,
  stroke: colours.markEdge,
  width: 2,
  at: [-markFoot[shape][0] * scale, -markFoot[shape][1] * scale],
  scale,
});

type Plate = { scene: Scene; scale: number; widthOf: TextWidth; edge: string };

/** A small plate with the number, so that the list can be found from the picture. */
function plate(label: string, [x, y]: Pixel, { scene, scale, widthOf, edge }: Plate): Part {
  const size = 11 * scale;
  const [half, high] = [widthOf(label, size, 'semibold') / 2 + 3 * scale, 7 * scale];
  const left = x - Math.min(half, 8 * scale);
  const corner = 3 * scale;
  const d =
    `M${corner} 0h${2 * (half - corner)}a${corner} ${corner} 0 0 1 ${corner} ${corner}v${2 * (high - corner)}` +
    `a${corner} ${corner} 0 0 1 ${-corner} ${corner}h${-2 * (half - corner)}a${corner} ${corner} 0 0 1 ${-corner} ${-corner}` +
    `v${-2 * (high - corner)}a${corner} ${corner} 0 0 1 ${corner} ${-corner}z`;
  return {
    kind: 'part',
    shapes: [
      { kind: 'path', d, at: [left, y - high], fill: scene.colours.markEdge, stroke: edge, width: 1 },
      text(label, [left + half, y + size * 0.35], { size, fill: scene.colours.label }),
    ],
  };
}

const text = (label: string, at: Pixel, { size, fill }: { size: number; fill: string }): Shape => ({
  kind: 'text',
  text: label,
  at,
  anchor: 'middle',
  size,
  weight: 'semibold',
  fill,
});
