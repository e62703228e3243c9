/** What can be found: an offer, its parts and what became of it; what people said below it and on its maps; what the town answered there. */
export const foundKinds = ['offer', 'part', 'result', 'comment', 'annotation', 'answer'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** What people said, and what the town answered to them; the others are the offer and its parts. */
export const talkKinds: readonly FoundKind[] = ['comment', 'annotation', 'answer'];

/** What kinds there are in what is looked through: everything, or one of the scopes. */
export const kindsIn: Readonly<Record<'all' | 'offers' | 'talk' | 'official', readonly FoundKind[]>> = {
  all: foundKinds,
  offers: foundKinds.filter((kind) => !talkKinds.includes(kind)),
  talk: talkKinds,
  official: talkKinds,
};

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  /** How many letters stand before it. */
  at: number;
  text: string;
  isHit: boolean;
}

/** Something that was found, as a list shows it. */
export interface Found {
  kind: FoundKind;
  id: string;
  /** The path of the page on which it stands, with what brings it into view. */
  href: string;
  /** Empty where it has none of its own. */
  title: Piece[];
  excerpt: Piece[];
  /** Whether who said it speaks for the town. */
  official: boolean;
  at: Date;
  tenantName: string;
  offer: FoundOffer;
}

/** The offer to which it belongs. */
export interface FoundOffer {
  title: string;
  href: string;
  topic: string;
  state: 'announced' | 'open' | 'closed';
  opensAt: Date;
  closesAt: Date;
  place: string;
  /** Degrees, EPSG:4326. */
  lon: number;
  lat: number;
}

/** Marks around a hit in what the database cuts out: of the private use area, so that no text of people has them. */
export const HIT = { start: '\uE000', end: '\uE001' } as const;

/** A text without its marks. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** The pieces of a text in which hits are marked. Never HTML: what people wrote stays text. */
export function piecesOf(marked: string): Piece[] {
  let at = 0;
  return marked
    .split(/(\uE000[^\uE000\uE001]*\uE001)/)
    .map((part) => {
      const piece = { at, text: part.replace(/[\uE000\uE001]/g, ''), isHit: part.startsWith(HIT.start) };
      at += piece.text.length;
      return piece;
    })
    .filter(({ text }) => text !== '');
}
