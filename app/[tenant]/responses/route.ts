import { Refusal } from '@/lib/errors';
import { formRoute } from '@/lib/forms.next';
import { submitResponse } from '@/lib/surveys/commands/submit-response';
import { fieldsIn, readAnswers } from '@/lib/surveys/model/answers';
import { turned } from '@/lib/surveys/model/turn';
import { walk } from '@/lib/surveys/model/walk';
import { askedSurvey } from '@/lib/surveys/queries';

/** Where the form of a survey is posted to: to turn a page without scripts, and at the end. */
export const POST = formRoute(async ({ actor, form }) => {
  const formatId = form.get('formatId');
  const { pages, path } = await askedSurvey(actor, formatId);
  const answers = readAnswers(form);
  const code = typeof answers.code === 'string' ? answers.code : undefined;
  const entry = code === undefined ? '' : `code=${encodeURIComponent(code)}`;
  if (form.has('go')) {
    const turn = { page: String(form.get('page')), shown: String(form.get('shown')).split(' ') };
    const next = turned(walk(pages, fieldsIn(answers)), { ...turn, back: form.get('go') === 'back' });
    if ('page' in next) return { goOn: `${path}?${entry && `${entry}&`}page=${next.page.id}#survey` };
    const problems = next.problems.map(({ question, code }) => ({ field: question, code }));
    throw new Refusal('Invalid', 'input.invalid', { problems });
  }
  await submitResponse(actor, { formatId, answers, code });
  return `${path}${entry && `?${entry}`}#survey-thanks`;
});
