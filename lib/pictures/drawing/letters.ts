import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import decompress from 'woff2-encoder/decompress';
import type { PathShape, TextShape, TextWidth, Weight } from '../model/drawing';
import { pathOf } from './svg';

/** The letters of pictures: the font of the pages, with all that it has beyond a page's own subset. */
export interface Letters {
  /** TrueType files. */
  files: Record<Weight, Buffer>;
  widthOf: TextWidth;
  /** A text as SVG paths, for what draws a picture without having the font. */
  asOutlines: (text: TextShape) => string;
}

let opened: Promise<Letters> | undefined;

/** Reads the letters once in this thread. KERN ships them packed as the web does, and neither PDF nor SVG can use that. */
export const letters = (): Promise<Letters> => {
  opened ??= readLetters();
  return opened;
};

const FOLDER = ['node_modules', '@kern-ux', 'native', 'dist', 'fonts', 'fira-sans'];
const FILES = { regular: 'FiraSans-Regular.woff2', semibold: 'FiraSans-SemiBold.woff2' };

async function readLetters(): Promise<Letters> {
  const file = async (name: string) =>
    Buffer.from(await decompress(await readFile(join(process.cwd(), ...FOLDER, name))));
  const files = { regular: await file(FILES.regular), semibold: await file(FILES.semibold) };
  const glyphs = { regular: glyphsOf(files.regular), semibold: glyphsOf(files.semibold) };
  return {
    files,
    widthOf: (text, size, weight) => {
      let width = 0;
      for (const letter of text) width += glyphs[weight](letter).width;
      return width * size;
    },
    asOutlines: (text) => outlined(text, glyphs[text.weight]),
  };
}

interface Glyph {
  /** At size 1. */
  width: number;
  commands: readonly { command: string; args: readonly number[] }[];
}

type Glyphs = (letter: string) => Glyph;

/** Each glyph is read once: a plan has some hundred names of the same letters. */
function glyphsOf(file: Buffer): Glyphs {
  const font = create(file) as Font;
  const known = new Map<string, Glyph>();
  return (letter) => {
    const glyph = known.get(letter) ?? glyphIn(font, letter.codePointAt(0) ?? 0);
    known.set(letter, glyph);
    return glyph;
  };
}

function glyphIn(font: Font, codePoint: number): Glyph {
  const glyph = font.glyphForCodePoint(codePoint);
  const scaled = (value: number) => value / font.unitsPerEm;
  const commands = glyph.path.commands.map(({ command, args }) => ({ command, args: args.map(scaled) }));
  return { width: scaled(glyph.advanceWidth), commands };
}

function outlined(shape: TextShape, glyphOf: Glyphs): string {
  const { text, fill, halo } = shape;
  const places = shape.letters ?? placesOf(shape, glyphOf);
  const d = [...text].map((letter, index) => drawn(glyphOf(letter), places[index], shape.size)).join('');
  if (!d) return '';
  const edge: PathShape[] = halo ? [{ kind: 'path', d, stroke: halo.colour, width: halo.width * 2 }] : [];
  return [...edge, { kind: 'path' as const, d, fill }].map(pathOf).join('');
}

type Place = NonNullable<TextShape['letters']>[number];

/** Where the letters of a straight text stand. */
function placesOf({ text, at, anchor = 'start', size, turn = 0 }: TextShape, glyphOf: Glyphs): Place[] {
  const widths = [...text].map((letter) => glyphOf(letter).width * size);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let along = { start: 0, middle: -whole / 2, end: -whole }[anchor];
  const radians = (turn * Math.PI) / 180;
  return widths.map((width) => {
    const place: Place = { at: [at[0] + along * Math.cos(radians), at[1] + along * Math.sin(radians)], turn };
    along += width;
    return place;
  });
}

const ARGUMENTS: Record<string, string> = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C' };

/** A glyph as path data. A font's y points up, a picture's down. */
function drawn({ commands }: Glyph, place: Place | undefined, size: number): string {
  if (!place) return '';
  const radians = (place.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians) * size, Math.sin(radians) * size];
  const pair = (x: number, y: number) =>
    `${fine(place.at[0] + x * cos + y * sin)} ${fine(place.at[1] + x * sin - y * cos)}`;
  return commands
    .map(({ command, args }) => {
      const pairs = args.flatMap((x, index) => (index % 2 === 0 ? [pair(x, args[index + 1] ?? 0)] : []));
      return command === 'closePath' ? 'Z' : `${ARGUMENTS[command]}${pairs.join(' ')}`;
    })
    .join('');
}

/** Letters are small: a tenth of a pixel would be seen in them. */
const fine = (value: number): string => String(Math.round(value * 100) / 100);
