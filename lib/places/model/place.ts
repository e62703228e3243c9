/** What a place can be. */
export const placeKinds = ['street', 'place', 'address', 'building'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Where the index has a place from: the town's own drawing, or a list that an editor sent. */
export const placeSources = ['map', 'list'] as const;
export type PlaceSource = (typeof placeSources)[number];

/** A place as the search gives it out; degrees, EPSG:4326. */
export interface Place {
  name: string;
  kind: PlaceKind;
  lon: number;
  lat: number;
  /** The host of the geocoder that told it; absent where it is from the town's own index. */
  from?: string;
}

/** Places of one list: the addresses of a large city. */
export const PLACES_LIMIT = 200_000;
export const LIST_BYTES_LIMIT = 32 * 1024 * 1024;
export const PLACE_NAME_LIMIT = 120;

/** How many places an answer has at most. */
export const FOUND_LIMIT = 8;

/** Nothing is looked for before so many letters are typed: less would find half of the town. */
export const LEAST_LETTERS = 3;
/** What is typed beyond that, in characters, is not looked at. */
export const QUESTION_LIMIT = 80;
