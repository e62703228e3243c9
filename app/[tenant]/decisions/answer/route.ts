import { formRoute } from '@/lib/forms.next';
import { answerProposal } from '@/lib/moderation/commands/answer-proposal';

export const POST = formRoute(async ({ actor, form, params }) => {
  await answerProposal(actor, Object.fromEntries(form));
  return `/${params.tenant}/decisions/${form.get('decisionId')}#asked`;
});
