import { baseMapIcons } from '@/lib/base-map/queries/served';
import { iconParts } from '@/lib/base-map/style/icons';
import { Refusal } from '@/lib/errors';
import { tenantIdAt } from '@/lib/tenants/queries';
import { given, HOUR } from '../../given';

type Params = { tenant: string; version: string; part: string };

/** A part of the icons that a base map draws: where each is, or the picture of all. */
export const GET = (_request: Request, { params }: { params: Promise<Params> }) =>
  given(async () => {
    const { tenant, version, part: name } = await params;
    const part = iconParts.find((known) => name === `icons${known}`);
    if (!part) throw new Refusal('NotFound', 'base-map.not-found');
    const { type, bytes } = await baseMapIcons(await tenantIdAt(tenant), version, part);
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': type, 'cache-control': `public, max-age=${HOUR}` },
    });
  });
