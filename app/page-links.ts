import type { Metadata } from 'next';
import { PREVIEW } from '@/lib/pictures/model/preview';
import { settings } from '@/lib/settings';
import { originOfTown } from '@/lib/tenants/model/origin';
import type { Tenant } from '@/lib/tenants/queries';

interface Shown {
  offer?: { slug: string; title: string; state: string };
  part?: string;
}

/**
 * What a public page says about itself to others: the one address under which it is known, its feed, and the picture
 * beside a link to it. A draft's has only the first.
 */
export function linksOf(tenant: Pick<Tenant, 'slug' | 'host'>, { offer, part }: Shown = {}): Metadata {
  const path = ['', tenant.slug, ...(offer ? ['offers', offer.slug] : []), ...(part ? [part] : [])].join('/');
  const canonical = originOfTown(tenant) + path;
  const root = `${settings().publicUrl.origin}/api/v1/${tenant.slug}`;
  const own = offer ? `${root}/offers/${offer.slug}` : root;
  if (offer?.state === 'draft') return { alternates: { canonical } };
  return {
    alternates: { canonical, types: { 'application/atom+xml': `${part ? `${own}/parts/${part}` : own}/feed` } },
    // A discussion's page is weighed to the byte: it names the picture alone, and its title and summary are there anyway.
    ...(offer &&
      !part && {
        openGraph: { url: canonical, images: [{ url: previewAddress(tenant, offer), ...PREVIEW, alt: offer.title }] },
      }),
  };
}

/** The address of the picture beside links to an offer. */
export const previewAddress = (tenant: { slug: string }, offer: { slug: string }): string =>
  `${settings().publicUrl.origin}/api/v1/${tenant.slug}/offers/${offer.slug}/preview`;
