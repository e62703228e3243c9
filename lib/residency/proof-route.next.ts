import type { Actor } from '@/lib/actor';
import { isRefusal } from '@/lib/errors';
import { withRefusal } from '@/lib/errors.next';
import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';

/**
 * The door of a form that shows that somebody lives here: on to where they came from, or back with what was refused. What
 * was typed is not kept for that, as it is elsewhere: it is an address, or a code.
 */
export const proofRoute = (prove: (actor: Actor, fields: object) => Promise<void>) =>
  formRoute(async ({ actor, form, params }) => {
    const next = localPath(params.tenant, form.get('next'));
    try {
      await prove(actor, Object.fromEntries(form));
      return next;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return withRefusal(`/${params.tenant}/residency?${new URLSearchParams({ next })}`, error);
    }
  });
