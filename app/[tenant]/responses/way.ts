import type { Way } from '@/lib/surveys/answers-route.next';
import { keepResponseDraft } from '@/lib/surveys/commands/keep-response-draft';
import { submitResponse } from '@/lib/surveys/commands/submit-response';
import { ownPage, thanksOn } from '@/lib/surveys/model/own-page';

/** The way of who answers on the survey's own page. */
export const way: Way = {
  page: ({ path }, answers) => ownPage(path, answers),
  submit: ({ actor }, draft) => submitResponse(actor, draft),
  keep: ({ actor }, draft) => keepResponseDraft(actor, draft),
  done: ({ path }, answers) => thanksOn(path, answers),
};
