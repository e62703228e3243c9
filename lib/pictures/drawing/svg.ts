import type { Drawing, Look, Part, PathShape, PictureShape, Quad, Shape, TextShape } from '../model/drawing';
import { rounded } from './path';

/** How a text gets into an SVG: as letters, or as their outlines, which need no font where it is shown. */
export type Lettering = (text: TextShape) => string;

/**
 * A drawing as an SVG file of its own: no script, nothing from elsewhere, and whatever people wrote is text only.
 * `title`: what the whole shows, in words.
 */
export function svgOf({ width, height, shapes }: Drawing, title: string, lettering: Lettering = asText): string {
  const clips = { count: 0 };
  const write = (shape: Shape): string =>
    shape.kind === 'path'
      ? pathOf(shape)
      : shape.kind === 'text'
        ? lettering(shape)
        : shape.kind === 'picture'
          ? pictureOf(shape, clips)
          : partOf(shape, write, clips);
  const size = `width="${rounded(width)}" height="${rounded(height)}" viewBox="0 0 ${rounded(width)} ${rounded(height)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title">` +
    `<title id="title">${escaped(title)}</title>${shapes.map(write).join('')}</svg>`
  );
}

/** A text as letters, in the platform's font where that is there. */
export function asText({ text, at, letters, ...look }: TextShape): string {
  const halo = look.halo
    ? ` stroke="${colour(look.halo.colour)}" stroke-width="${rounded(look.halo.width * 2)}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  const turn = look.turn ? ` transform="rotate(${rounded(look.turn)} ${rounded(at[0])} ${rounded(at[1])})"` : '';
  const anchor = look.anchor && look.anchor !== 'start' ? ` text-anchor="${look.anchor}"` : '';
  const weight = look.weight === 'semibold' ? ' font-weight="600"' : '';
  const place = letters
    ? `x="${letters.map((letter) => rounded(letter.at[0])).join(' ')}" y="${letters.map((letter) => rounded(letter.at[1])).join(' ')}" rotate="${letters.map((letter) => rounded(letter.turn)).join(' ')}"`
    : `x="${rounded(at[0])}" y="${rounded(at[1])}"`;
  return (
    `<text ${place} font-family="Fira Sans, sans-serif" font-size="${rounded(look.size)}"${weight}${anchor}${turn}` +
    ` fill="${colour(look.fill)}"${halo}>${escaped(text)}</text>`
  );
}

/** A path as SVG. */
export function pathOf({ d, at, scale, ...look }: PathShape): string {
  const moved = at ? `translate(${rounded(at[0])} ${rounded(at[1])})` : '';
  const scaled = scale ? `scale(${Math.round(scale * 1000) / 1000})` : '';
  const transform = moved || scaled ? ` transform="${moved}${scaled}"` : '';
  return `<path d="${escaped(d)}"${lookOf(look)}${transform}/>`;
}

/** Text for XML: signs of markup as entities, and signs that XML does not have left out. */
export const escaped = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function partOf(part: Part, write: (shape: Shape) => string, clips: { count: number }): string {
  const inner = part.shapes.map(write).join('');
  const moved = part.at ? ` transform="translate(${rounded(part.at[0])} ${rounded(part.at[1])})"` : '';
  if (!part.clip) return `<g${moved}>${inner}</g>`;
  const id = `clip-${clips.count++}`;
  const [left, top, right, bottom] = part.clip;
  const rect = `<rect x="${rounded(left)}" y="${rounded(top)}" width="${rounded(right - left)}" height="${rounded(bottom - top)}"/>`;
  return `<g${moved}><clipPath id="${id}">${rect}</clipPath><g clip-path="url(#${id})">${inner}</g></g>`;
}

/** Its pixels are in the file itself. */
function pictureOf({ laid, corners, opacity }: PictureShape, clips: { count: number }): string {
  if (!laid) return '';
  const id = `clip-${clips.count++}`;
  const [left, top, right, bottom] = laid.box;
  const place = `x="${fine(left)}" y="${fine(top)}" width="${fine(right - left)}" height="${fine(bottom - top)}"`;
  const data = `data:${laid.type};base64,${laid.bytes.toString('base64')}`;
  return (
    `<clipPath id="${id}"><path d="${outlineOf(corners)}"/></clipPath><g clip-path="url(#${id})">` +
    `<image ${place} preserveAspectRatio="none" opacity="${share(opacity)}" href="${data}"/></g>`
  );
}

/** Path data around a picture. */
export const outlineOf = (corners: Quad): string => `M${corners.map(([x, y]) => `${fine(x)} ${fine(y)}`).join('L')}Z`;

/** A picture's place: a tenth of a pixel would be seen where it meets its own edge. */
const fine = (value: number): string => String(Math.round(value * 1000) / 1000);

function lookOf(look: Look): string {
  const fill = look.fill ? ` fill="${colour(look.fill)}"` : ' fill="none"';
  const fillOpacity = look.fillOpacity === undefined ? '' : ` fill-opacity="${share(look.fillOpacity)}"`;
  if (!look.stroke || !look.width) return fill + fillOpacity;
  const opacity = look.strokeOpacity === undefined ? '' : ` stroke-opacity="${share(look.strokeOpacity)}"`;
  const dash = look.dash ? ` stroke-dasharray="${look.dash.map(rounded).join(' ')}"` : '';
  const ends = look.square || look.width < ROUND_FROM ? '' : ' stroke-linecap="round" stroke-linejoin="round"';
  return `${fill}${fillOpacity} stroke="${colour(look.stroke)}" stroke-width="${rounded(look.width)}"${opacity}${dash}${ends}`;
}

/** Colours come from settings and from files: only what is one gets into the picture. */
const colour = (value: string): string => (/^#[0-9a-f]{3,8}$/i.test(value) ? value : '#000000');

/** Below this width, in pixels, nobody sees round ends and corners, and they take twice as long to draw. */
const ROUND_FROM = 1.5;

const share = (value: number) => String(Math.round(value * 100) / 100);
