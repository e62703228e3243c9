import type { Box, Part, Shape, TextWidth } from '../model/drawing';
import { scaleBar } from '../model/scale';
import type { Pixel } from '../model/view';

/** What all that stands on a sheet beside the map is drawn in. */
export const INK = '#1d1d1b';
export const QUIET = '#55524c';
/** Letters of a sheet, in pixels: 8 points, and 9 for what one reads first. */
export const SMALL = 10.5;
export const PLAIN = 12;

/**
 * A bar of a round length with its metres: two fields, so that half of it can be read off too. `at`: its left end below
 * the numbers. `most`: pixels.
 */
export function scaleBarAt(
  at: Pixel,
  metresEachPixel: number,
  { most, language }: { most: number; language: string },
): Part {
  const { metres, pixels } = scaleBar(metresEachPixel, most);
  const half = pixels / 2;
  const unit = metres >= 2000 ? { name: 'km', size: 1000 } : { name: 'm', size: 1 };
  const number = (value: number) => new Intl.NumberFormat(language).format(value / unit.size);
  const label = (text: string, x: number, anchor: 'start' | 'middle') => line(text, [x, -4], { anchor });
  return {
    kind: 'part',
    at,
    shapes: [
      { kind: 'path', d: `M0 0h${half}v5h${-half}z`, fill: INK, stroke: INK, width: 0.8, square: true },
      { kind: 'path', d: `M${half} 0h${half}v5h${-half}z`, fill: '#ffffff', stroke: INK, width: 0.8, square: true },
      label('0', 0, 'middle'),
      ...(half < CLOSE ? [] : [label(number(metres / 2), half, 'middle')]),
      label(`${number(metres)} ${unit.name}`, pixels, 'middle'),
    ],
  };
}

/** So close, in pixels, a bar's numbers would touch. */
const CLOSE = 36;

/** Points up, since in EPSG:3857 north is up everywhere. `at`: the middle of its foot. 30 pixels high. */
export const northArrow = (at: Pixel, letter: string): Part => ({
  kind: 'part',
  at,
  shapes: [
    { kind: 'path', d: 'M0 -19l6 19l-6 -4z', fill: INK, stroke: INK, width: 0.8 },
    { kind: 'path', d: 'M0 -19l-6 19l6 -4z', fill: '#ffffff', stroke: INK, width: 0.8 },
    line(letter, [0, -22], { anchor: 'middle', weight: 'semibold' }),
  ],
});

/** The frame around the map. */
export const frameAround = ([left, top, right, bottom]: Box): Shape => ({
  kind: 'path',
  d: `M${left} ${top}H${right}V${bottom}H${left}Z`,
  stroke: INK,
  width: 1,
  square: true,
});

interface LineLook {
  size?: number;
  weight?: 'regular' | 'semibold';
  anchor?: 'start' | 'middle' | 'end';
  fill?: string;
}

/** One line of words on a sheet. */
export const line = (text: string, at: Pixel, look: LineLook = {}): Shape => ({
  kind: 'text',
  text,
  at,
  size: look.size ?? SMALL,
  weight: look.weight ?? 'regular',
  fill: look.fill ?? INK,
  anchor: look.anchor ?? 'start',
});

/** A text cut to `most` pixels, with an ellipsis where something is missing. */
export function fitted(text: string, most: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= most) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join('').trimEnd()}…`) > most) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The width of small regular letters. */
export const smallWidth = (widthOf: TextWidth) => (text: string) => widthOf(text, SMALL, 'regular');
