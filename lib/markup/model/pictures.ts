/** A picture in a text: `![what it shows](its-name)`. Neither part may hold a line break or another bracket. */
const PICTURE = /!\[([^\]\n]*)\]\(([^)\n]*)\)/g;

/** The pictures that a text in Markdown shows, by what it says of them. */
export const picturesNamed = (text: string): { alt: string; name: string }[] =>
  [...text.matchAll(PICTURE)].map(([, alt = '', name = '']) => ({ alt: alt.trim(), name: name.trim() }));

/** Whether every picture of a text is described, as who cannot see it needs it. */
export const describesPictures = (text: string): boolean => picturesNamed(text).every(({ alt }) => alt !== '');

/** The text with an address in the place of each picture's name, for readers who have the text alone. */
export const withAddresses = (text: string, addressOf: (name: string) => string | undefined): string =>
  text.replace(PICTURE, (whole, alt: string, name: string) => {
    const address = addressOf(name.trim());
    return address ? `![${alt}](${address})` : whole;
  });
