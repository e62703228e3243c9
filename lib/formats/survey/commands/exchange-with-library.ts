import type { Actor } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import { keepQuestion } from '@/lib/surveys/commands/library';
import { withQuestions } from '@/lib/surveys/model/library';
import { questionsOf } from '@/lib/surveys/model/page';
import { StoredSurvey, type SurveySettings } from '@/lib/surveys/model/survey';
import { library } from '@/lib/surveys/queries/library';
import { libraryFields as fields } from '../model/settings';

interface Wish {
  actor: Actor;
  settings: unknown;
  form: FormData;
}

/**
 * What a form without scripts wants of the library: questions of it in the survey, or questions of the survey in it.
 * Refuses with `Invalid` `library.nothing-chosen`, or what the library's commands refuse. Out: the survey.
 */
export async function exchangeWithLibrary({ actor, settings: given, form }: Wish): Promise<SurveySettings> {
  const settings = StoredSurvey.parse(given);
  const chosen = new Set(form.getAll(form.get('do') === fields.keep ? fields.keep : fields.insert).map(String));
  if (chosen.size === 0) throw new Refusal('Invalid', 'library.nothing-chosen');
  if (form.get('do') === fields.keep) {
    for (const question of questionsOf(settings.pages))
      if (chosen.has(question.id)) await keepQuestion(actor, { question });
    return settings;
  }
  const { questions } = await library(actor);
  const inserted = questions.flatMap(({ key, question }) => (chosen.has(key) ? [question] : []));
  return { ...settings, pages: withQuestions(settings.pages, String(form.get(fields.page)), inserted) };
}
