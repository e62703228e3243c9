import { formRoute } from '@/lib/forms.next';
import { localPath } from '@/lib/identity/model';

/** Forgets what was typed on a page, as the door of forms does after any form that arrived there, and shows it anew. */
export const POST = formRoute(async ({ form, params }) => localPath(params.tenant, form.get('page')));
