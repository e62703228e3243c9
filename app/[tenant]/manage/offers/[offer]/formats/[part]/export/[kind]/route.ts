import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { canCreateOffer } from '@/lib/offers/policy';
import { editedOffer } from '@/lib/offers/queries/editors';
import { settings } from '@/lib/settings';
import { exchangeOf } from '../../../../import-file';

interface Context {
  params: Promise<{ tenant: string; offer: string; part: string; kind: string }>;
}

/** An instance as a file, for who may edit it; for others there is none. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant, offer: offerSlug, part, kind } = await params;
    const actor = await currentActor(tenant);
    if (!canCreateOffer(actor).ok) throw new Refusal('NotFound', 'format.not-found');
    const offer = await editedOffer(actor, offerSlug);
    const instance = offer.formats.find(({ slug }) => slug === part);
    if (!instance) throw new Refusal('NotFound', 'format.not-found');
    const exchange = await exchangeOf(instance.format);
    if (!exchange.kinds.includes(kind)) throw new Refusal('NotFound', 'format.not-found');
    const named = { title: `${offer.title}: ${instance.title}`, slug: `${offer.slug}-${part}` };
    const schemas = `${settings().publicUrl.origin}/api/v1/schemas`;
    const { body, type, ending } = await exchange.write(kind, { settings: instance.settings, ...named, schemas });
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${named.slug}${ending}"`,
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    return asResponse(error);
  }
}
