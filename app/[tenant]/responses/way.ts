import type { Way } from '@/lib/surveys/answers-route.next';
import { keepResponseDraft } from '@/lib/surveys/commands/keep-response-draft';
import { submitResponse } from '@/lib/surveys/commands/submit-response';
import type { AnswersDraft } from '@/lib/surveys/model/answers';
import type { SurveyAddress } from '@/lib/surveys/queries/survey-address';

/** The survey's page, with the code of who came with one. */
const page = ({ path }: SurveyAddress, { code }: AnswersDraft) =>
  typeof code === 'string' ? `${path}?${new URLSearchParams({ code })}` : path;

/** The way of who answers on the survey's own page. */
export const way: Way = {
  page,
  submit: ({ actor }, draft) => submitResponse(actor, draft),
  keep: ({ actor }, draft) => keepResponseDraft(actor, draft),
  done: (at, answers) => `${page(at, answers)}#survey-thanks`,
};
