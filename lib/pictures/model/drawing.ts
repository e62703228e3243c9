import type { Pixel } from './view';

/** Left, top, right, bottom, in pixels. */
export type Box = readonly [number, number, number, number];

/** How a path is filled and stroked. Colours are `#rrggbb`. Absent: not at all. */
export interface Look {
  fill?: string;
  fillOpacity?: number;
  stroke?: string;
  strokeOpacity?: number;
  /** Pixels. */
  width?: number;
  /** Lengths of strokes and gaps in turn, in pixels. */
  dash?: readonly number[];
  /** Ends and corners of strokes are round unless this says otherwise. */
  square?: boolean;
}

/** SVG path data. `at` moves it there, after `scale`. */
export interface PathShape extends Look {
  kind: 'path';
  d: string;
  at?: Pixel;
  scale?: number;
}

export type Weight = 'regular' | 'semibold';

/** Letters on one line. */
export interface TextShape {
  kind: 'text';
  text: string;
  /** Where the line begins, has its middle or ends; on the letters' base line. */
  at: Pixel;
  anchor?: 'start' | 'middle' | 'end';
  /** Pixels. */
  size: number;
  weight: Weight;
  fill: string;
  halo?: { colour: string; width: number };
  /** Degrees, clockwise, around `at`. */
  turn?: number;
  /** Where each letter stands, and how it is turned, for names along a bent line. In place of `at`. */
  letters?: readonly { at: Pixel; turn: number }[];
}

export type Quad = readonly [Pixel, Pixel, Pixel, Pixel];

/** Pixels of elsewhere: a picture that somebody placed on the map, or what another host draws. */
export interface PictureShape {
  kind: 'picture';
  /** A PNG, JPEG or WebP. */
  bytes: Uint8Array;
  /** Where its corners lie: top left, top right, bottom right, bottom left. */
  corners: Quad;
  /** What is looked at; of the rest of it nothing is needed. */
  frame: Box;
  opacity: number;
  /** Its pixels as they lie there: not before the drawing is done. */
  laid?: LaidPicture | undefined;
}

/** An upright picture that can be drawn as it is. */
export interface LaidPicture {
  bytes: Buffer;
  type: 'image/jpeg' | 'image/png';
  box: Box;
}

/** What a part is for who hears the page read out. */
export interface Tag {
  role: 'figure' | 'heading' | 'paragraph' | 'list' | 'item';
  /** What a figure shows, in words. */
  alt?: string;
}

/** Shapes that belong together; nothing of them is seen outside of `clip`. */
export interface Part {
  kind: 'part';
  shapes: readonly Shape[];
  clip?: Box;
  /** Moves all of it. */
  at?: Pixel;
  /** Absent: decoration, or what the part around it says. */
  tag?: Tag;
}

export type Shape = PathShape | TextShape | PictureShape | Part;

/** One picture or sheet: what to draw, from the lowest to the topmost. */
export interface Drawing {
  /** Pixels, 96 to the inch. */
  width: number;
  height: number;
  shapes: readonly Shape[];
}

/** How letters run: the width of a text in pixels. */
export type TextWidth = (text: string, size: number, weight: Weight) => number;
