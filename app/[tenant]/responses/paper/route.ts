import { answersRoute } from '@/lib/surveys/answers-route.next';
import { enterPaperResponse } from '@/lib/surveys/commands/enter-paper-response';

/** Where staff enters what was answered on paper; the next questionnaire follows. */
export const POST = answersRoute({
  page: ({ desk }) => `${desk}?paper=1`,
  submit: ({ actor }, draft) => enterPaperResponse(actor, draft),
  done: ({ desk }) => `${desk}?paper=saved#survey`,
});
