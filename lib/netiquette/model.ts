/** The languages that a netiquette is written in: German binds, Plain German (Leichte Sprache) and English explain it. */
export const tongues = ['de', 'de-simple', 'en'] as const;
export type Tongue = (typeof tongues)[number];

/** A rule in one language. Text in Markdown; examples are what somebody might write. */
export interface Wording {
  title: string;
  body: string;
  allowed: string[];
  notAllowed: string[];
}

/** A rule with the number that stays its own. */
export interface NetiquetteRule {
  number: number;
  wordings: { de: Wording } & Partial<Record<Tongue, Wording>>;
}

/** A sentence in German, and in the other languages where somebody wrote it. */
export type Said = { de: string } & Partial<Record<Tongue, string>>;

/** So many rules has a netiquette at most, so that people read them. */
export const RULES_LIMIT = 20;
export const TITLE_LIMIT = 120;
export const BODY_LIMIT = 1_000;
export const EXAMPLES_LIMIT = 5;
export const EXAMPLE_LIMIT = 200;
export const WHAT_CHANGED_LIMIT = 600;

/** A rule as it is read in one language. */
export interface ShownRule extends Wording {
  number: number;
  /** Another than was asked for where nobody has written it in that. */
  tongue: Tongue;
}

/** The rules in this language; each in German where it is not written in it. */
export const rulesIn = (rules: readonly NetiquetteRule[], tongue: Tongue): ShownRule[] =>
  rules.map(({ number, wordings }) => {
    const own = wordings[tongue];
    return { number, ...(own ?? wordings.de), tongue: own ? tongue : 'de' };
  });

/** What was said, in this language, else in German. Null stays null. */
export const saidIn = (said: Said | null, tongue: Tongue): string | null => said && (said[tongue] ?? said.de);

/** The language of an address or a page; German where it is none of ours. */
export const tongueOf = (wish: string | undefined): Tongue => tongues.find((known) => known === wish) ?? 'de';

/** The attribute `lang` of what is written in it. Plain German has no code of its own that screen readers know. */
export const langOf = (tongue: Tongue): 'de' | 'en' => (tongue === 'en' ? 'en' : 'de');
