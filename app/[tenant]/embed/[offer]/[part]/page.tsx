import '../../embed.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visitorOf } from '@/lib/actor';
import { orNotFound } from '@/lib/errors.next';
import { formatOf } from '@/lib/formats/registry';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { partPage } from '@/lib/offers/queries';

interface Props {
  params: Promise<{ tenant: string; offer: string; part: string }>;
}

export const metadata: Metadata = { robots: { index: false } };

/** One way to take part, for a frame on another site: as a visitor sees it, since nobody is signed in there. */
export default async function EmbedPage({ params }: Props) {
  const { tenant: slug, ...at } = await params;
  const tenant = await currentTenant(slug);
  const actor = visitorOf(tenant.id);
  const { offer, format } = await orNotFound(partPage(actor, at.offer, at.part));
  const embed = formatOf(format.format).embed;
  if (!embed) notFound();
  const [{ default: Embedded }, t] = await Promise.all([embed(), getTranslations('offers.embed')]);
  const path = `/${slug}/offers/${offer.slug}/${format.slug}`;
  return (
    <div className="page embed">
      <p className="embed__town">{t('by', { town: tenant.name })}</p>
      <h1>{format.title}</h1>
      <Embedded {...{ actor, format, path }} town={{ slug, basemap: tenant.basemap, bounds: tenant.bounds }} />
      <p>
        <a href={path} target="_blank" rel="noopener">
          {t('whole')}
        </a>
      </p>
    </div>
  );
}
