/** How many municipalities one page of the portal lists. With more, one is found by its name instead of chosen. */
export const PLACES_PAGE = 60;

/** The colours of one tenant in one scheme: of what can be clicked, and of the words on it. */
export interface Scheme {
  action: string;
  onAction: string;
}

/**
 * What a tenant's one colour (hexadecimal) becomes on light and on dark ground. However it was chosen, words in it have
 * at least 4.5:1 (WCAG 1.4.3) on the page and on slightly tinted areas, since it is darkened or lightened until then.
 */
export function coloursOf(colour: string): { light: Scheme; dark: Scheme } {
  return { light: onGround(colour, LIGHT_GROUND, -1), dark: onGround(colour, DARK_GROUND, 1) };
}

/** What words in a colour need at least on white, and white words on it (WCAG 1.4.3). */
export const CONTRAST_ON_WHITE = 4.5;

/** The colour itself (hexadecimal) where it can be read on white; else the nearest darker one of its hue that can. */
export function readableOnWhite(colour: string): string {
  const [hue, saturation, lightness] = hslOf(rgbOf(colour));
  let shade = colour;
  // Measured is the shade as it is written, since rounding to a whole number may cost the last hundredth.
  for (let light = lightness; contrast(rgbOf(shade), WHITE) < CONTRAST_ON_WHITE; light -= STEP / 10)
    shade = hexOf(fromHsl(hue, saturation, Math.max(0, light)));
  return shade;
}

/** Red, green and blue, each from 0 to 255. */
type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** The most tinted grounds that links stand on, in KERN's light and dark scheme. */
const LIGHT_GROUND: Rgb = [235, 237, 243];
const DARK_GROUND: Rgb = [29, 32, 52];
const CONTRAST = 5;
/** By how much the lightness (0 to 1) changes from one try to the next. */
const STEP = 0.01;

/** The first of its shades, from the colour itself towards black (-1) or white (1), that can be read on the ground. */
function onGround(colour: string, ground: Rgb, direction: -1 | 1): Scheme {
  const [hue, saturation, lightness] = hslOf(rgbOf(colour));
  let light = lightness;
  let action = rgbOf(colour);
  while (contrast(action, ground) < CONTRAST && light >= 0 && light <= 1) {
    light += direction * STEP;
    action = fromHsl(hue, saturation, light);
  }
  const onAction = contrast(action, WHITE) >= contrast(action, BLACK) ? WHITE : BLACK;
  return { action: hexOf(action), onAction: hexOf(onAction) };
}

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

const hexOf = (colour: Rgb): string =>
  `#${colour
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Hue in degrees, saturation and lightness from 0 to 1. Changing the last keeps a colour the town's own. */
function hslOf(colour: Rgb): [hue: number, saturation: number, lightness: number] {
  const [red, green, blue] = colour.map((part) => part / 255) as unknown as Rgb;
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [range, lightness] = [most - least, (most + least) / 2];
  if (range === 0) return [0, 0, lightness];
  const sixth =
    most === red ? (green - blue) / range : most === green ? (blue - red) / range + 2 : (red - green) / range + 4;
  return [(sixth * 60 + 360) % 360, range / (1 - Math.abs(2 * lightness - 1)), lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (offset: number) => {
    const at = (offset + hue / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  };
  return [part(0), part(8), part(4)];
}

/** The contrast of two colours as WCAG 2 defines it: 1 to 21. */
function contrast(one: Rgb, other: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const luminance = ([red, green, blue]: Rgb) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

const linear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
