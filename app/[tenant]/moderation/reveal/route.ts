import { formRoute } from '@/lib/forms.next';
import { revealAuthor } from '@/lib/moderation/commands/reveal-author';
import { pathOfCase } from '@/lib/moderation/model/queue';

export const POST = formRoute(async ({ actor, form, params }) => {
  await revealAuthor(actor, Object.fromEntries(form));
  return `${pathOfCase(params.tenant, String(form.get('caseId')))}#author`;
});
