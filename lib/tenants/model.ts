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
  return { light: onGround(colour, LIGHT_GROUND, BLACK), dark: onGround(colour, DARK_GROUND, WHITE) };
}

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** The most tinted grounds that links stand on, in KERN's light and dark scheme. */
const LIGHT_GROUND: Rgb = [235, 237, 243];
const DARK_GROUND: Rgb = [29, 32, 52];
const CONTRAST = 4.5;
const STEPS = 50;

function onGround(colour: string, ground: Rgb, towards: Rgb): Scheme {
  const start = rgbOf(colour);
  const shades = Array.from({ length: STEPS + 1 }, (_, step) => mixed(start, towards, step / STEPS));
  const action = shades.find((shade) => contrast(shade, ground) >= CONTRAST) ?? towards;
  const onAction = contrast(action, WHITE) >= contrast(action, BLACK) ? WHITE : BLACK;
  return { action: hexOf(action), onAction: hexOf(onAction) };
}

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

const hexOf = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const mixed = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((part, index) => part + ((to[index] ?? 0) - part) * share) as unknown as Rgb;

/** The contrast of two colours as WCAG 2 defines it: 1 to 21. */
function contrast(one: Rgb, other: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const luminance = ([red, green, blue]: Rgb) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

const linear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
