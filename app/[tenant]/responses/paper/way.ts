import type { Way } from '@/lib/surveys/answers-route.next';
import { enterPaperResponse } from '@/lib/surveys/commands/enter-paper-response';

/** The way of what was answered on paper; the next questionnaire follows. */
export const way: Way = {
  page: ({ desk }) => `${desk}?paper=1`,
  submit: ({ actor }, draft) => enterPaperResponse(actor, draft),
  done: ({ desk }) => `${desk}?paper=saved#survey`,
};
