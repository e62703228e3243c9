import './part.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { FormatInvitations } from '@/components/offers/format-invitations';
import { PartHead } from '@/components/offers/part-head';
import { ClientTexts } from '@/components/ui/client-texts';
import { orNotFound } from '@/lib/errors.next';
import { formatOf } from '@/lib/formats/registry';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { partPage } from '@/lib/offers/queries';
import { invitationsTo } from '../invitations';

interface Props {
  params: Promise<{ tenant: string; offer: string; part: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const partAt = async ({ tenant, offer, part }: Awaited<Props['params']>) =>
  orNotFound(partPage(await currentActor(tenant), offer, part));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { offer, format } = await partAt(await params);
  return { title: `${format.title} · ${offer.title}`, description: offer.summary };
}

export default async function PartPage({ params, searchParams }: Props) {
  const { tenant: slug, ...address } = await params;
  const [tenant, actor] = await Promise.all([currentTenant(slug), currentActor(slug)]);
  const { offer, format } = await partAt({ tenant: slug, ...address });
  const { default: Panel } = await formatOf(format.format).panel();
  const others = invitationsTo(slug, offer).filter((other) => other.id !== format.id);
  const t = await getTranslations('offers.part');
  return (
    <div className="page part">
      <Breadcrumb
        steps={[
          { href: `/${slug}`, label: tenant.name },
          { href: `/${slug}/offers/${offer.slug}`, label: offer.title },
        ]}
      />
      <PartHead code={format.format} title={format.title} dates={format} summary={offer.summary} />
      <ClientTexts of={['thread', 'map', 'moderation', 'refusals', `formats.${format.format}`]}>
        <Panel
          actor={actor}
          tenantSlug={slug}
          offerSlug={offer.slug}
          format={format}
          query={firsts(await searchParams)}
        />
      </ClientTexts>
      {others.length > 0 && (
        <section className="part__others no-print" aria-labelledby="others">
          <h2 id="others">{t('others')}</h2>
          <FormatInvitations formats={others} />
        </section>
      )}
    </div>
  );
}

/** The query with one value for each name. */
const firsts = (query: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
