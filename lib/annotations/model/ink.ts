/** What can be read on a colour (`#rrggbb`): nearly black or white, whichever has the larger contrast (WCAG). */
export const inkOn = (colour: string): string => {
  const ground = luminance(colour);
  return 1.05 / (ground + 0.05) >= (ground + 0.05) / (luminance(DARK) + 0.05) ? '#ffffff' : DARK;
};

const DARK = '#14181d';

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
