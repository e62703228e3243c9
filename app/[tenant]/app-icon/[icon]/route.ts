import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { drawIcon } from '@/lib/pictures/commands/draw-icon';
import { type AppIcon, appIcons } from '@/lib/pictures/model/icon';

/** The space's icon as an app. Its address carries what it looks like (`?v`), so that browsers may keep it for long. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ tenant: string; icon: string }> },
): Promise<Response> {
  const { tenant: slug, icon } = await params;
  try {
    if (!Object.hasOwn(appIcons, icon)) throw new Refusal('NotFound', 'logo.not-found');
    const bytes = await drawIcon(await currentTenant(slug), icon as AppIcon);
    const headers = { 'content-type': 'image/png', 'cache-control': 'public, max-age=604800' };
    return new Response(new Uint8Array(bytes), { headers });
  } catch (error) {
    return asResponse(error);
  }
}
