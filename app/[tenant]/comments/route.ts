import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';
import { postComment } from '@/lib/threads/commands/post-comment';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { entry } = await postComment(actor, Object.fromEntries(form));
  const back = new URL(localPath(params.tenant, form.get('back')), 'http://here.invalid');
  back.searchParams.set('comment', entry.id);
  return `${back.pathname}${back.search}#${entry.id}`;
});
