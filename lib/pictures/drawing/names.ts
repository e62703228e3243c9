import { pointOn } from '@/lib/annotations/model/place';
import type { Box, TextShape, TextWidth, Weight } from '../model/drawing';
import type { Pixel } from '../model/view';
import { clippedLine } from './clip';
import { lettersAlong } from './letters-along';
import type { Room } from './room';
import type { Seen } from './seen';
import { colourOf, layersAt, type ReadLayer, type StyleLayer } from './style';

interface Placing {
  zoom: number;
  /** Names stay whole inside of it. */
  frame: Box;
  /** What is taken already; the names take theirs. */
  room: Room;
  widthOf: TextWidth;
}

/**
 * Places the names of a style's symbol layers so that none lies over another: the topmost layer's first, as MapLibre
 * does. A name finds its place along a line, or on a point or surface; where there is none, it is left out.
 */
export const namesOf = (seen: readonly Seen[], style: readonly StyleLayer[], placing: Placing): TextShape[] =>
  layersAt(style, placing.zoom)
    .filter(({ type }) => type === 'symbol')
    .reverse()
    .flatMap((layer) => {
      const place = placers[String(layer.value('symbol-placement', NOTHING))] ?? onPlace;
      return seen.filter(layer.takes).flatMap((one) => place(layer, one, placing));
    });

type Place = (layer: ReadLayer, seen: Seen, placing: Placing) => TextShape[];

const NOTHING: Seen = { type: 1, properties: {}, lines: [], box: [0, 0, 0, 0], whole: true };

/** A line of text is so many times as high as its letters are large. */
const LINE = 1.2;
/** From the middle of a line of text down to the letters' base line, in sizes. */
const BASE = 0.35;

const onPlace: Place = (layer, seen, { frame, room, widthOf }) => {
  const look = lookOf(layer, seen);
  const middle = middleOf(seen);
  const lines = inLines(textOf(layer, seen), Number(layer.value('text-max-width', seen)) * look.size, (text) =>
    widthOf(text, look.size, look.weight),
  );
  const width = Math.max(...lines.map((line) => widthOf(line, look.size, look.weight)));
  const height = lines.length * LINE * look.size;
  const box: Box = [middle[0] - width / 2, middle[1] - height / 2, middle[0] + width / 2, middle[1] + height / 2];
  if (!isWithin(box, frame) || !room.take([box], Number(layer.value('text-padding', seen)))) return [];
  return lines.map((text, index) => ({
    kind: 'text',
    text,
    at: [middle[0], box[1] + (index + 0.5) * LINE * look.size + BASE * look.size],
    anchor: 'middle',
    ...look,
  }));
};

const alongLine: Place = (layer, seen, { frame, room, widthOf }) => {
  const text = textOf(layer, seen);
  const look = lookOf(layer, seen);
  const spacing = Number(layer.value('symbol-spacing', seen));
  const bend = Number(layer.value('text-max-angle', seen));
  const gap = Number(layer.value('text-letter-spacing', seen)) * look.size;
  const widths = [...text].map((letter) => widthOf(letter, look.size, look.weight) + gap);
  return seen.lines
    .flatMap((line) => clippedLine(line, frame))
    .flatMap((line) => lettersAlong(line, { widths, spacing, bend, below: BASE * look.size }))
    .flatMap((letters): TextShape[] => {
      const boxes = letters.map(({ at: [x, y] }) => aroundLetter(x, y, look.size));
      const [first] = letters;
      if (!first || !boxes.every((box) => isWithin(box, frame)) || !room.take(boxes, 2)) return [];
      return [{ kind: 'text', text, at: first.at, letters, ...look }];
    });
};

const placers: Record<string, Place> = { point: onPlace, line: alongLine };

const aroundLetter = (x: number, y: number, size: number): Box => [
  x - size * 0.3,
  y - size * 0.9,
  x + size * 0.9,
  y + size * 0.3,
];

/** Lines of words, each as long as it may be. A word that is longer stands alone. */
export function inLines(text: string, most: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const textOf = (layer: ReadLayer, seen: Seen): string => String(layer.value('text-field', seen) ?? '');

function lookOf(layer: ReadLayer, seen: Seen) {
  const fonts = layer.value('text-font', seen) as string[];
  const halo = colourOf(layer.value('text-halo-color', seen));
  return {
    size: Number(layer.value('text-size', seen)),
    weight: (fonts.some((font) => font.includes('Bold')) ? 'semibold' : 'regular') as Weight,
    fill: colourOf(layer.value('text-color', seen))?.colour ?? '#000000',
    ...(halo && { halo: { colour: halo.colour, width: Number(layer.value('text-halo-width', seen)) } }),
  };
}

/** Where a name stands: on a point, in the middle of a line, well inside a surface. */
function middleOf({ type, lines }: Seen): Pixel {
  const pixels = lines.map((line) => line.map(([x, y]) => [x, y]));
  if (type === 3) return pointOn({ type: 'Polygon', coordinates: pixels });
  return pointOn(type === 2 ? { type: 'LineString', coordinates: pixels[0] ?? [] } : pointAt(pixels[0]?.[0] ?? [0, 0]));
}

const pointAt = (coordinates: number[]) => ({ type: 'Point' as const, coordinates });

const isWithin = (box: Box, frame: Box): boolean =>
  box[0] >= frame[0] && box[1] >= frame[1] && box[2] <= frame[2] && box[3] <= frame[3];
