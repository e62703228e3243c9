import { randomUUID } from 'node:crypto';
import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';
import { contribute } from '@/lib/review/commands/contribute';

export const POST = formRoute(async ({ actor, form, params }) => {
  // A page that many share has no key of its own in its form.
  const { key, ...draft } = Object.fromEntries(form);
  const posted = await contribute(actor, 'comment', { ...draft, key: key || randomUUID() });
  const back = new URL(localPath(params.tenant, form.get('back')), 'http://here.invalid');
  if ('held' in posted) return `${back.pathname}${back.search}#held-${posted.held}`;
  back.searchParams.set('comment', posted.entry.id);
  return `${back.pathname}${back.search}#${posted.entry.id}`;
});
