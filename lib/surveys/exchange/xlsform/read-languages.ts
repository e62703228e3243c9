import type { SurveyLanguage } from '../../model/language';
import { textsOf } from '../../model/texts';
import { type Translated, translationProblem } from '../../model/translation';
import type { Loss } from '../loss';
import { isSaid } from './unsaid';

/** A form as it was read in one language. */
export interface ReadIn<S> {
  settings: S;
  losses: readonly Loss[];
}

type Texts = Readonly<Record<string, string>>;

/**
 * What further languages say of a survey, by its texts: of each only what it says itself. What of it could not be
 * carried over is noted, as far as the original has not lost the same.
 */
export function translationsIn<S extends Translated>(
  original: ReadIn<S>,
  others: ReadonlyMap<SurveyLanguage, ReadIn<S>>,
): { translations?: Partial<Record<SurveyLanguage, Texts>>; losses: Loss[] } {
  const losses: Loss[] = [];
  const known = new Set(original.losses.map(placeOf));
  const found = [...others].flatMap(([language, other]) => {
    losses.push(...other.losses.filter((loss) => !known.has(placeOf(loss)) && isSaid(loss.what)));
    const said = ownTexts(original.settings, other.settings, losses);
    return Object.keys(said).length > 0 ? [[language, said] as const] : [];
  });
  return { ...(found.length > 0 && { translations: Object.fromEntries(found) }), losses };
}

function ownTexts(original: Translated, other: Translated, losses: Loss[]): Texts {
  const there = new Map(textsOf(other).map(({ path, text }) => [path, text]));
  const pairs = textsOf(original).flatMap((text) => {
    const own = there.get(text.path);
    // A form has no words of its own for the answer in one's own words.
    if (own === undefined || !isSaid(own) || text.path.endsWith('.other')) return [];
    if (translationProblem(text, own) === null) return [[text.path, own] as const];
    losses.push({ what: own, why: 'piping' });
    return [];
  });
  return Object.fromEntries(pairs);
}

const placeOf = ({ sheet, row, column, why }: Loss): string => JSON.stringify([sheet, row, column, why]);
