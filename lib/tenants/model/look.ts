import { z } from 'zod';

/** The typefaces that are there without asking anybody for them: our own, and what each computer has. */
export const fonts = ['fira-sans', 'system', 'serif'] as const;

/** So many entries of its own has a menu at most, so that it fits on one line beside ours. */
export const MENU_LIMIT = 3;

/** An entry of the main menu: a page of the space (a path), or of the town's own web site. */
export const MenuEntry = z.object({
  label: z.string().trim().min(1, 'menu.label-missing').max(30, 'menu.label-too-long'),
  href: z
    .string()
    .trim()
    .max(300, 'menu.address-invalid')
    .regex(/^(https:\/\/[^\s/]+\.[^\s]+|\/(?!\/)[^\s\\]*)$/, 'menu.address-invalid'),
});

/** How a space looks beside its colour and logo. */
export const Look = z.object({ font: z.enum(fonts, 'font.unknown'), menu: z.array(MenuEntry).max(MENU_LIMIT) });
export type Look = z.output<typeof Look>;

/** What an admin wishes the space to look like, beside its logo. */
export const LookWish = Look.extend({
  colour: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, 'colour.invalid'),
});

/** What makes the style sheet of a space: a word that is another one for another look. */
export const styleMark = ({ colour, font }: { colour: string; font: Look['font'] }): string =>
  `${colour.replace('#', '')}-${font}`;

/** A whole look that is being tried out. */
export type LookDraft = Look & { colour: string; logo: string | null };
