import { formRoute } from '@/lib/forms.next';
import { submitResponse } from '@/lib/surveys/commands';
import { readAnswers } from '@/lib/surveys/model/answers';
import { askedSurvey } from '@/lib/surveys/queries';

/** Where the form of a survey is posted to. */
export const POST = formRoute(async ({ actor, form }) => {
  const formatId = form.get('formatId');
  const { questions, path } = await askedSurvey(actor, formatId);
  await submitResponse(actor, { formatId, answers: readAnswers(questions, form) });
  return `${path}#survey-thanks`;
});
