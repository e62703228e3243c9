import type { PlanFeature } from './plan';
import { factInWords, kindInWords, type PlanTexts } from './plan-words';

/** A feature of a plan as people read it. */
export interface FeatureInWords {
  title: string;
  /** Null where nothing is known of it. */
  use: string | null;
  facts: { term: string; value: string }[];
  regulations: string[];
}

/** What the words depend on: the texts of `plan` in the reader's language, that language, and the format's version. */
export interface Reader {
  t: PlanTexts;
  locale: string;
  version: string | null;
}

/** A feature in the reader's language; what nobody has written a word for stays as the file says it. */
export function inWords(feature: Omit<PlanFeature, 'geometry'>, { t, locale, version }: Reader): FeatureInWords {
  const { kind, use, title, facts, regulations } = feature;
  const inUse = t(`uses.${use}`);
  const named = kindInWords(t, kind);
  return {
    title: title ?? (named === kind && use !== 'other' ? inUse : named),
    use: use === 'other' ? null : inUse,
    facts: facts.map((fact) => {
      const { term, value } = factInWords(t, fact, { kind, version });
      return { term, value: numberInWords(value, locale) };
    }),
    regulations,
  };
}

/** Files write decimal points, whatever the language. What has none may be a number that names something. */
const numberInWords = (value: string, locale: string): string =>
  /^-?\d+\.\d+$/.test(value)
    ? new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: false }).format(Number(value))
    : value;
