import { z } from 'zod';
import { topics } from '@/lib/offers/model';
import { foundKinds } from './found';

export const SEARCH_LIMIT = 120;
/** More words than that are not looked for. */
export const WORDS_LIMIT = 8;
/** How many hits stand on a page, and how many offers above what people said. */
export const HITS_PAGE = 20;
export const OFFERS_FIRST = 5;
/** Offers are put in order among so many. */
export const OFFERS_RANKED = 200;

/** What to look in: offers and their parts, what people said, or what the town said to it. */
export const scopes = ['offers', 'talk', 'official'] as const;

/** How far around a place is looked, in kilometres, and how far where nobody says. */
export const radii = ['1', '2', '5', '10', '25'] as const;
export const RADIUS: (typeof radii)[number] = '2';
export const PLACE_LIMIT = 80;

/** How long ago something was said, at most, in days. */
export const spans = { week: 7, month: 31, year: 366 } as const;

/** What somebody looks for, as the address says it. What makes no sense is not looked for. */
export const Search = z.object({
  q: z.string().trim().max(SEARCH_LIMIT).catch('').default(''),
  in: z.enum(scopes).optional().catch(undefined),
  state: z.enum(['announced', 'open', 'closed']).optional().catch(undefined),
  topic: z.enum(topics).optional().catch(undefined),
  since: z.enum(['week', 'month', 'year']).optional().catch(undefined),
  kind: z.enum(foundKinds).optional().catch(undefined),
  /** In the portal: the slug of a municipality, or its name. */
  town: z.string().trim().min(1).max(PLACE_LIMIT).optional().catch(undefined),
  /** In a town: around which place of it, as people call it, and how far. */
  place: z.string().trim().min(1).max(PLACE_LIMIT).optional().catch(undefined),
  within: z.enum(radii).optional().catch(undefined),
  /** What lies nearest first: latitude and longitude in degrees, rounded in the browser to about a kilometre. */
  near: z
    .string()
    .regex(/^-?\d{1,2}(\.\d{1,2})?,-?\d{1,3}(\.\d{1,2})?$/)
    .optional()
    .catch(undefined),
  /** Where a further page starts: of offers how many come before, of contributions the last one's time and id. */
  from: z
    .string()
    .regex(/^(\d{1,3}|\d{1,16}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
    .optional()
    .catch(undefined),
});
export type Search = z.output<typeof Search>;

/** What an address says of a search and cannot mean: `name` and what stands there. */
export interface Misread {
  name: (typeof narrowing)[number] | 'q';
  said: string;
}

/** What narrows a search and can be wrong in an address that somebody wrote or kept. */
const narrowing = ['in', 'kind', 'topic', 'state', 'since', 'town', 'place', 'within', 'near'] as const;

/** What of an address was left out of its search: what is given twice, too long or unknown. */
export function misreadIn(address: Readonly<Record<string, string | string[] | undefined>>, search: Search): Misread[] {
  const told = (name: Misread['name']): Misread[] => {
    const said = [address[name] ?? []].flat().join(', ').trim();
    return said === '' || search[name] ? [] : [{ name, said: said.slice(0, PLACE_LIMIT) }];
  };
  return [...told('q'), ...narrowing.flatMap(told)];
}

/** The same search without this filter; a radius goes with its place. */
export const without = (search: Search, name: Exclude<keyof Search, 'q'>): Search => ({
  ...search,
  ...(name === 'place' && { within: undefined }),
  [name]: undefined,
  from: undefined,
});

/** The words of a question: letters and digits, each once, small. */
export const wordsOf = (question: string): string[] =>
  [
    ...new Set(
      question
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  ].slice(0, WORDS_LIMIT);

/** The address of a search at this path, with some of it changed. */
export function addressOf(path: string, search: Partial<Search>): string {
  const query = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])),
  );
  return query.size > 0 ? `${path}?${query}` : path;
}
