import { assertAllowed } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { partPage } from '@/lib/offers/queries';
import { surveyPage } from '@/lib/surveys/queries';
import { cellsGeoJson } from '@/lib/surveys/results/cells-geojson';

type Params = Promise<{ tenant: string; offer: string; part: string }>;

/** Where people marked something on the map of the survey's question that the query names, as the public may see it: GeoJSON. */
export async function GET(request: Request, { params }: { params: Params }): Promise<Response> {
  const { tenant: slug, offer, part } = await params;
  const query = new URL(request.url).searchParams;
  try {
    const actor = await currentActor(slug);
    const { format } = await partPage(actor, offer, part);
    const { settings, may } = await surveyPage(actor, format, query.get('code') ?? undefined);
    assertAllowed(may.seeResults);
    const asked = { tenantId: actor.tenantId, formatId: format.id, settings };
    const json = await cellsGeoJson(asked, query.get('question'));
    return new Response(json, {
      headers: {
        'content-type': 'application/geo+json',
        'cache-control': 'private, no-cache',
        'content-disposition': `inline; filename="${format.slug}.geojson"`,
      },
    });
  } catch (error) {
    return asResponse(error);
  }
}
