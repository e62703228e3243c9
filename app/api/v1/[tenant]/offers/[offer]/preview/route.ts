import { languageOf } from '@/lib/languages/model';
import { paces } from '@/lib/limits/model/paces';
import { knows } from '@/lib/open-data/answer.next';
import { apiRoute } from '@/lib/open-data/door.next';
import { drawPreview, previewTag } from '@/lib/pictures/commands/draw-preview';
import { previewOf } from '@/lib/public-api/model/preview';
import { openOffer } from '@/lib/public-api/queries/open-offers';

/** The picture that others show beside a link to this offer. In the town's first language, whoever asks. */
export const { GET, OPTIONS } = apiRoute<{ tenant: string; offer: string }>(
  { accepts: [] },
  async (call) => {
    const { tenant, actor, params } = call;
    const job = previewOf(tenant, await openOffer(actor, params.offer), languageOf('', tenant.languages));
    const headers = { etag: previewTag(job), 'cache-control': 'public, max-age=3600' };
    if (knows(call.request, headers.etag)) return new Response(null, { status: 304, headers });
    const picture = (await drawPreview(actor.tenantId, job)) as Uint8Array<ArrayBuffer>;
    return new Response(picture, { headers: { ...headers, 'content-type': 'image/png' } });
  },
  paces.picture,
);
