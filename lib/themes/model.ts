import { z } from 'zod';
import type { ContributionKind } from '@/lib/moderation/model';

export const THEME_NAME_LIMIT = 80;
export const THEME_SUMMARY_LIMIT = 1_000;
export const THEMES_LIMIT = 40;
/** So many contributions one form puts into a theme, or takes out of it. */
export const ENTRIES_AT_ONCE = 200;
/** How many contributions a page of a theme shows. */
export const ENTRIES_PAGE = 50;

/** A contribution as a form names it: `comment.<id>`. */
export interface Entry {
  kind: ContributionKind;
  id: string;
}

const Text = (limit: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n').trim())
    .max(limit, 'text.too-long');

const Name = Text(THEME_NAME_LIMIT).min(1, 'theme.no-name');

/** What an editor writes about a theme. Without an id it is a new one. */
export const ThemeDraft = z.object({
  offerId: z.uuid(),
  themeId: z
    .literal('')
    .transform(() => undefined)
    .or(z.uuid())
    .optional(),
  name: Name,
  summary: Text(THEME_SUMMARY_LIMIT).default(''),
});

export const ThemeWish = z.object({ themeId: z.uuid() });
export const ThemeMove = ThemeWish.extend({ to: z.enum(['up', 'down']) });
export const ThemeMerge = ThemeWish.extend({ into: z.uuid('theme.not-chosen') });

const EntryName = z
  .string()
  .regex(/^(comment|annotation)\.[0-9a-f-]{36}$/)
  .transform((name): Entry => {
    const [kind, id] = name.split('.');
    return { kind: kind as ContributionKind, id: id ?? '' };
  })
  .refine(({ id }) => z.uuid().safeParse(id).success);

/** Contributions that are put into a theme, or taken out of it. */
export const EntriesWish = ThemeWish.extend({
  entries: z.array(EntryName).min(1, 'theme.none-chosen').max(ENTRIES_AT_ONCE, 'theme.too-many-chosen'),
});

const Degrees = (most: number) => z.coerce.number().min(-most).max(most);

/** A suggestion that becomes a theme, or a part of one: what has this word in it, or lies here. */
export const SuggestionWish = z
  .object({
    offerId: z.uuid(),
    name: Name,
    /** Absent: a new theme. */
    themeId: z
      .literal('')
      .transform(() => undefined)
      .or(z.uuid())
      .optional(),
  })
  .and(
    z.discriminatedUnion('by', [
      z.object({ by: z.literal('term'), stem: z.string().min(2).max(60) }),
      z.object({ by: z.literal('place'), lon: Degrees(180), lat: Degrees(85) }),
    ]),
  );
export type SuggestionWish = z.output<typeof SuggestionWish>;

/** A theme as everybody sees it. `count`: its contributions that everybody can read. */
export interface ThemeView {
  id: string;
  name: string;
  summary: string;
  count: number;
}

/** A contribution in a list: what everybody may read of it. */
export interface ListedContribution extends Entry {
  text: string;
  author: string;
  postedAt: string;
  /** The rule of the warning that covers it; null where none does. */
  warning: number | null;
  href: string;
}

/** Why some contributions may belong together. */
export interface TermSuggestion {
  by: 'term';
  stem: string;
  /** As people write it. */
  word: string;
  /** In how many contributions without a theme it stands, and in how many of the offer. */
  free: number;
  here: number;
  /** In how many of everything else in the town; null while the search has not counted its words yet. */
  elsewhere: number | null;
}

export interface PlaceSuggestion {
  by: 'place';
  lon: number;
  lat: number;
  /** By what one knows the place; null where nothing of the town's index is near. */
  name: string | null;
  /** How many entries without a theme lie within `PLACE_RADIUS`. */
  free: number;
}

/** Entries are near each other within so many metres of one point. */
export const PLACE_RADIUS = 75;
