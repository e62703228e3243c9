import { follow } from '@/lib/follows/commands/follow';
import { unfollow } from '@/lib/follows/commands/unfollow';
import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';

/** Follows something, or ends that where a follow is named. */
export const POST = formRoute(async ({ actor, form, params }) => {
  const back = form.get('back');
  const own = `/${params.tenant}/account/messages`;
  if (form.has('followId')) await unfollow(actor, { followId: form.get('followId') });
  const { href } = form.has('followId') ? { href: own } : await follow(actor, Object.fromEntries(form));
  return back ? localPath(params.tenant, back) : href;
});
