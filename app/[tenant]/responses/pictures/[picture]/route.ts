import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { PictureHash } from '@/lib/surveys/model/choosing';
import { optionPicture } from '@/lib/surveys/queries/option-picture';

/** In seconds. */
const YEAR = 365 * 24 * 3600;

/** The picture of an option. Its address is the hash of its bytes: another picture has another address. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ tenant: string; picture: string }> },
): Promise<Response> {
  try {
    const { tenant, picture } = await params;
    const hash = PictureHash.safeParse(picture);
    if (!hash.success) throw new Refusal('NotFound', 'survey.picture-not-found');
    const bytes = await optionPicture((await currentTenant(tenant)).id, hash.data);
    return new Response(new Uint8Array(bytes), {
      headers: {
        'cache-control': `public, max-age=${YEAR}, immutable`,
        'content-type': 'image/webp',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    return asResponse(error);
  }
}
