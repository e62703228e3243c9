import { Refusal } from '@/lib/errors';
import { isSurveyLanguage } from '@/lib/surveys/model/language';
import { StoredSurvey, type SurveySettings } from '@/lib/surveys/model/survey';
import { pairsOf, translated, translationProblem } from '@/lib/surveys/model/translation';
import { translationFields as fields } from '../model/settings';

/**
 * The survey with the translations that a form says; those that it does not name stay. Refuses with `Invalid`: a
 * language that there is not, or {problems} at the texts' fields.
 */
export function translate(given: unknown, form: FormData): SurveySettings {
  const settings = StoredSurvey.parse(given);
  const language = form.get(fields.language);
  if (!isSurveyLanguage(language))
    throw new Refusal('Invalid', 'input.invalid', { problems: [{ field: fields.language, code: 'field.invalid' }] });
  const texts: Record<string, string> = { ...settings.translations?.[language] };
  const problems = pairsOf(settings, language).flatMap((pair) => {
    const written = form.get(fields.text + pair.path);
    if (typeof written !== 'string') return [];
    texts[pair.path] = written.trim();
    const code = written.trim() === '' ? null : translationProblem(pair, written.trim());
    return code ? [{ field: fields.text + pair.path, code }] : [];
  });
  if (problems.length > 0) throw new Refusal('Invalid', 'input.invalid', { problems });
  return translated(settings, language, { texts, checked: new Set(form.getAll(fields.checked).map(String)) });
}
