import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { placeFromForm } from '@/lib/annotations/model/place-from-form';
import { annotationList } from '@/lib/annotations/tiles/list';
import { asResponse } from '@/lib/errors.next';
import { formRoute } from '@/lib/forms.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { localPath } from '@/lib/identity/model';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { entry } = await addAnnotation(actor, { ...Object.fromEntries(form), geometry: placeFromForm(form) });
  return `${localPath(params.tenant, form.get('back'))}?annotation=${entry.id}#${entry.id}`;
});

/** A further page of a map's annotations, or of those of a choice, for the list beside the map. */
export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  try {
    const { tenant } = await params;
    const query = Object.fromEntries(new URL(request.url).searchParams);
    return Response.json(await annotationList(await currentActor(tenant), query));
  } catch (error) {
    return asResponse(error);
  }
}
