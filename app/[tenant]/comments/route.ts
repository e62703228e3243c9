import { randomUUID } from 'node:crypto';
import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';
import { postComment } from '@/lib/threads/commands/post-comment';

export const POST = formRoute(async ({ actor, form, params }) => {
  // A page that many share has no key of its own in its form.
  const { key, ...draft } = Object.fromEntries(form);
  const { entry } = await postComment(actor, { ...draft, key: key || randomUUID() });
  const back = new URL(localPath(params.tenant, form.get('back')), 'http://here.invalid');
  back.searchParams.set('comment', entry.id);
  return `${back.pathname}${back.search}#${entry.id}`;
});
