import { formRoute } from '@/lib/forms.next';
import { removeService, setService } from '@/lib/identity/bundid/commands/set-service';

/** Registers the town's own name and id at BundID, or takes them away with the second button. */
export const POST = formRoute(async ({ actor, form, params }) => {
  await (form.get('remove') ? removeService(actor) : setService(actor, Object.fromEntries(form)));
  return `/${params.tenant}/manage/residency?saved=bundid`;
});
