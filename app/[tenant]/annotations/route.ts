import { placeFromForm } from '@/lib/annotations/model/place-from-form';
import { annotationList } from '@/lib/annotations/tiles/list';
import { asResponse } from '@/lib/errors.next';
import { formRoute } from '@/lib/forms.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { localPath } from '@/lib/identity/model';
import { contribute } from '@/lib/review/commands/contribute';

export const POST = formRoute(async ({ actor, form, params }) => {
  const draft = { ...Object.fromEntries(form), geometry: placeFromForm(form) };
  const posted = await contribute(actor, 'annotation', draft);
  const back = localPath(params.tenant, form.get('back'));
  return 'held' in posted ? `${back}#held-${posted.held}` : `${back}?annotation=${posted.entry.id}#${posted.entry.id}`;
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
