import { z } from 'zod';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { placeFromForm } from '@/lib/annotations/model/place-from-form';
import { annotationPage } from '@/lib/annotations/queries';
import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { formRoute } from '@/lib/forms.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { localPath } from '@/lib/identity/model';

export const POST = formRoute(async ({ actor, form, params }) => {
  const { entry } = await addAnnotation(actor, { ...Object.fromEntries(form), geometry: placeFromForm(form) });
  return `${localPath(params.tenant, form.get('back'))}?annotation=${entry.id}#${entry.id}`;
});

/** A further page of a map's annotations, or of those of one category, for the list beside the map. */
export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  try {
    const { tenant } = await params;
    const query = new URL(request.url).searchParams;
    const before = Number(query.get('before') ?? Number.NaN);
    const category = query.get('category') ?? undefined;
    const at = { category, before: Number.isSafeInteger(before) ? before : undefined };
    const thread = z.uuid().safeParse(query.get('thread'));
    if (!thread.success) throw new Refusal('NotFound', 'thread.not-found');
    const page = await annotationPage(await currentActor(tenant), thread.data, at);
    return Response.json({ annotations: page.annotations, next: page.next });
  } catch (error) {
    return asResponse(error);
  }
}
