import { getLocale } from 'next-intl/server';
import { pictureStyle } from '@/components/map/styles/picture';
import { parse } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { languageOf } from '@/lib/languages/model';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { senderOf } from '@/lib/limits/model';
import { paces } from '@/lib/limits/model/paces';
import { drawPicture, type PictureOrder, pictureTag } from '@/lib/pictures/commands/draw-picture';
import type { SceneStyle } from '@/lib/pictures/model/scene';
import { PictureWish } from '@/lib/pictures/model/wish';
import { picturedMap } from '@/lib/pictures/queries';

type Params = Promise<{ tenant: string; offer: string; part: string }>;

/** A picture of this map, or of the part of it that the query names: for paper, and for who has no WebGL or script. */
export async function GET(request: Request, { params }: { params: Params }): Promise<Response> {
  const { tenant: slug, offer, part } = await params;
  const [town, actor, locale] = [await currentTenant(slug), await currentActor(slug), await getLocale()];
  try {
    const wish = parse(PictureWish, Object.fromEntries(new URL(request.url).searchParams));
    const map = await picturedMap(actor, offer, part);
    const style = pictureStyle(wish.annotation ?? null) as SceneStyle;
    const order: PictureOrder = { map, town, wish, style, language: languageOf(locale) };
    const headers = { etag: pictureTag(order), 'cache-control': 'private, no-cache', vary: 'cookie, accept-language' };
    if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
    keepNetworkPace(actor.tenantId, senderOf(request.headers), paces.picture);
    const { bytes, isWhole } = await drawPicture(actor, order);
    // What another host did not give now it may give the next time.
    const kept = isWhole ? headers : { 'cache-control': 'no-store' };
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { ...kept, ...typeOf(wish, `${offer}-${part}`) },
    });
  } catch (error) {
    return asResponse(error);
  }
}

const TYPES = { png: 'image/png', svg: 'image/svg+xml', pdf: 'application/pdf' };

/** Shown in the browser; whoever saves it gets a name that says what it is. */
const typeOf = ({ format, paper }: PictureWish, name: string) => ({
  'content-type': TYPES[format],
  'content-disposition': `inline; filename="${name}${paper ? `-${paper}` : ''}.${format}"`,
});
