import type { Box, Look, PathShape } from '../model/drawing';
import { joined } from './joined';
import { linePath, rounded, surfacePath } from './path';
import type { Seen } from './seen';
import { colourOf, layersAt, type ReadLayer, type StyleLayer } from './style';

/**
 * Draws features as a live map's style says: its fills, lines and circles. Names are placed apart (`labels.ts`), patterns
 * and pictures are left out. `frame`: beyond it nothing is drawn;
 * `opacity`: of all of it, 0 to 1.
 */
export const styledShapes = (
  seen: readonly Seen[],
  style: readonly StyleLayer[],
  at: { zoom: number; frame: Box; opacity?: number },
): PathShape[] =>
  layersAt(style, at.zoom).flatMap((layer) => {
    const draw = draws[layer.type];
    if (!draw) return [];
    return joined(
      inOrder(seen.filter(layer.takes), layer).flatMap((one) => {
        const shape = draw(layer, one, at.frame);
        return shape ? [{ shape: faded(shape, at.opacity ?? 1), box: boxOf(one, shape) }] : [];
      }),
    );
  });

/** As the live map sorts what lies over each other, else in the order of the file. */
function inOrder(seen: readonly Seen[], layer: ReadLayer): readonly Seen[] {
  const sorting = `${layer.type}-sort-key`;
  if (layer.type === 'symbol' || seen.length < 2) return seen;
  const keyed = seen.map((one) => ({ one, key: Number(layer.value(sorting, one) ?? 0) }));
  return keyed.sort((first, second) => first.key - second.key).map(({ one }) => one);
}

/** What a shape covers; a circle more than its middle. */
const boxOf = ({ type, box }: Seen, { width = 0 }: Look): Box | null =>
  type === 1 ? null : [box[0] - width / 2, box[1] - width / 2, box[2] + width / 2, box[3] + width / 2];

/** The same, fainter: 0 to 1. */
export const faded = <T extends Look>(look: T, opacity: number): T =>
  opacity === 1
    ? look
    : {
        ...look,
        ...(look.fill !== undefined && { fillOpacity: (look.fillOpacity ?? 1) * opacity }),
        ...(look.stroke !== undefined && { strokeOpacity: (look.strokeOpacity ?? 1) * opacity }),
      };

/** How a style draws one feature, for a legend: the first of its fills and the first of its lines, or its circle. */
export function lookOf(seen: Seen, style: readonly StyleLayer[], zoom: number): Look {
  const taking = layersAt(style, zoom).filter((layer) => layer.type !== 'symbol' && layer.takes(seen));
  const looks = taking.map((layer) => looksOf[layer.type]?.(layer, seen) ?? {});
  return Object.assign({}, ...looks.reverse());
}

type Draw = (layer: ReadLayer, seen: Seen, frame: Box) => PathShape | null;

const draws: Partial<Record<StyleLayer['type'], Draw>> = {
  fill: (layer, seen, frame) => (seen.type === 3 ? shape(surfaceOf(seen, frame), fillLook(layer, seen)) : null),
  line: (layer, seen, frame) => (seen.type === 1 ? null : shape(edgeOf(seen, frame), lineLook(layer, seen))),
  circle: (layer, seen) => {
    const [x, y] = seen.lines[0]?.[0] ?? [0, 0];
    // Rounded before it is doubled: two arcs whose ends are nearer than they are wide would make an egg.
    const radius = Number(rounded(Number(layer.value('circle-radius', seen))));
    const half = (way: number) => `a${radius} ${radius} 0 1 1 ${rounded(way * 2 * radius)} 0`;
    const circle = `M${rounded(x - radius)} ${rounded(y)}${half(1)}${half(-1)}Z`;
    return seen.type === 1 ? shape(circle, circleLook(layer, seen)) : null;
  },
};

const looksOf: Partial<Record<StyleLayer['type'], (layer: ReadLayer, seen: Seen) => Look>> = {
  fill: (layer, seen) => fillLook(layer, seen),
  line: (layer, seen) => lineLook(layer, seen),
  circle: (layer, seen) => circleLook(layer, seen),
};

const shape = (d: string, look: Look): PathShape | null => (d ? { kind: 'path', d, ...look } : null);

/** Surfaces that lie whole in the view, which is nearly all of them, are written once for their ground and their edge. */
const written = new WeakMap<Seen, string>();

function surfaceOf(seen: Seen, frame: Box): string {
  const known = written.get(seen);
  if (known !== undefined) return known;
  const path = surfacePath(seen.lines, seen.whole ? null : frame);
  if (seen.whole) written.set(seen, path);
  return path;
}

/** Where a surface is cut off there is no edge. */
const edgeOf = (seen: Seen, frame: Box): string =>
  seen.type === 3 && seen.whole
    ? surfaceOf(seen, frame)
    : linePath(seen.lines.map(closedIf(seen.type === 3)), seen.whole ? null : frame);

const closedIf =
  (isSurface: boolean) =>
  (line: Seen['lines'][number]): Seen['lines'][number] =>
    isSurface && line[0] !== line.at(-1) && line[0] ? [...line, line[0]] : line;

function fillLook(layer: ReadLayer, seen: Seen): Look {
  const opacity = Number(layer.value('fill-opacity', seen));
  const edge = colourOf(layer.value('fill-outline-color', seen));
  return { ...fillOf(layer.value('fill-color', seen), opacity), ...(edge && opacity === 1 && edged(edge.colour)) };
}

/** MapLibre's outline of a fill: as thin as it can be. */
const edged = (stroke: string): Look => ({ stroke, width: 0.8 });

function lineLook(layer: ReadLayer, seen: Seen): Look {
  const width = Number(layer.value('line-width', seen));
  const dash = layer.value('line-dasharray', seen) as number[] | undefined;
  const opacity = Number(layer.value('line-opacity', seen));
  return {
    ...strokeOf(layer.value('line-color', seen), opacity),
    width,
    ...(dash && dash.length > 1 && { dash: dash.map((length) => length * width) }),
    ...(layer.value('line-cap', seen) !== 'round' && { square: true }),
  };
}

function circleLook(layer: ReadLayer, seen: Seen): Look {
  const width = Number(layer.value('circle-stroke-width', seen));
  return {
    ...fillOf(layer.value('circle-color', seen), Number(layer.value('circle-opacity', seen))),
    ...(width > 0 && { ...strokeOf(layer.value('circle-stroke-color', seen), 1), width }),
  };
}

function fillOf(value: unknown, opacity: number): Look {
  const read = colourOf(value);
  return read ? { fill: read.colour, ...(read.opacity * opacity < 1 && { fillOpacity: read.opacity * opacity }) } : {};
}

function strokeOf(value: unknown, opacity: number): Look {
  const read = colourOf(value);
  return read
    ? { stroke: read.colour, ...(read.opacity * opacity < 1 && { strokeOpacity: read.opacity * opacity }) }
    : {};
}
