import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { Refusal } from '@/lib/errors';
import { asResponse } from '@/lib/errors.next';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { type OfferScope, scopeParts } from '@/lib/offers/model';
import { fitted, type Printed, printedKinds } from '@/lib/offers/model/printed';
import { canCreateOffer } from '@/lib/offers/policy';
import { letterPdf } from '@/lib/offers/printing/letter';
import { posterPdf } from '@/lib/offers/printing/poster';
import type { OfferPage } from '@/lib/offers/queries';
import { editedOffer } from '@/lib/offers/queries/editors';
import { settings } from '@/lib/settings';

interface Context {
  params: Promise<{ tenant: string; offer: string; kind: string }>;
}

/** An offer's poster or letter, for who may edit it; for others there is none. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenant, offer: slug, kind: asked } = await params;
    const actor = await currentActor(tenant);
    const kind = printedKinds.find((known) => known === asked);
    if (!kind || !canCreateOffer(actor).ok) throw new Refusal('NotFound', 'offer.not-found');
    const printed = await printedOf(tenant, await editedOffer(actor, slug));
    const pdf = await (kind === 'poster' ? posterPdf : letterPdf)(printed);
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${slug}-${kind}.pdf"`,
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    return asResponse(error);
  }
}

async function printedOf(tenantSlug: string, offer: OfferPage): Promise<Printed> {
  const [{ name }, t, format] = await Promise.all([
    currentTenant(tenantSlug),
    getTranslations('manage.print.words'),
    getFormatter(),
  ]);
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'long' });
  const { office, email, phone } = offer.contact;
  return {
    language: await getLocale(),
    town: name,
    title: offer.title,
    summary: offer.summary,
    scope: await scopeWords(offer.scope),
    period: t('period', { from: day(offer.opensAt), to: day(offer.closesAt) }),
    how: t('how'),
    otherwise: t('otherwise'),
    contact: [office, phone, email].filter(Boolean).join(', '),
    address: new URL(`/${tenantSlug}/offers/${offer.slug}`, settings().publicUrl).href,
  };
}

async function scopeWords(scope: OfferScope): Promise<Printed['scope']> {
  const t = await getTranslations('offers.scope');
  return scopeParts
    .filter((part) => part !== 'asked' && scope[part])
    .map((part) => ({ heading: t(part), text: fitted(scope[part]) }));
}
