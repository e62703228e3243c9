/** The texts that a browser needs where moderators hide and restore; the rest is read on pages of their own. */
export const TEXTS_OF_DECISIONS: readonly string[] = ['cancel', 'hide', 'restore'].map((part) => `moderation.${part}`);
