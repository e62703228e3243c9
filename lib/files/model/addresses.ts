import { endingOf, type OfferFile, PICTURE_WIDTHS } from '../model';

/** A document as an offer's page lists it. */
export interface OfferDocument {
  title: string;
  href: string;
  kind: string;
  bytes: number;
  /** The day that it is of, `2027-01-31`; its language; whether a PDF is tagged. Absent: nobody has said. */
  dated?: string | undefined;
  language?: string | undefined;
  isTagged?: boolean | undefined;
}

/** A picture that the texts of an offer may show, by the name that they give it. */
export interface OfferPicture {
  name: string;
  alt: string;
  src: string;
  srcSet: string;
  /** In pixels, of the largest size. */
  width: number;
  height: number;
}

/** Where files are found: in which town, and for whom the link of a draft was given, by which key. */
export interface FilePlace {
  slug: string;
  draftKey?: string | undefined;
}

/** The widths in which there is a picture of this width, from the smallest. */
export const widthsOf = (width: number): number[] => [
  ...new Set([...PICTURE_WIDTHS.filter((made) => made < width), Math.min(width, PICTURE_WIDTHS[2])]),
];

/** The documents among these files, with their addresses. */
export const documentsIn = (files: readonly OfferFile[], place: FilePlace): OfferDocument[] =>
  files
    .filter(({ isPicture }) => !isPicture)
    .map(({ id, name, title, type, size, ...more }) => ({
      ...{ title, kind: endingOf(type), bytes: size },
      href: addressOf(place, id, `${name}.${endingOf(type)}`),
      dated: more.dated ?? undefined,
      language: more.language ?? undefined,
      isTagged: more.gaps ? !more.gaps.includes('tags') : undefined,
    }));

/** The pictures among these files, with their addresses. */
export const picturesIn = (files: readonly OfferFile[], place: FilePlace): OfferPicture[] =>
  files
    .filter(({ isPicture }) => isPicture)
    .map(({ id, name, alt, width, height }) => {
      const widths = widthsOf(width ?? 0);
      const at = (made: number) => addressOf(place, id, `${made}.webp`);
      return {
        ...{ name, alt, width: width ?? 0, height: height ?? 0 },
        src: at(widths.at(-1) ?? 0),
        srcSet: widths.map((made) => `${at(made)} ${made}w`).join(', '),
      };
    });

const addressOf = ({ slug, draftKey }: FilePlace, id: string, file: string): string =>
  `/${slug}/files/${id}/${file}${draftKey ? `?draft=${encodeURIComponent(draftKey)}` : ''}`;
