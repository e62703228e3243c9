import './part.css';
import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { KeptNote } from '@/components/identity/kept-note';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { Documents } from '@/components/offers/documents';
import { Downloads } from '@/components/offers/downloads';
import { FormatInvitations } from '@/components/offers/format-invitations';
import { PartHead } from '@/components/offers/part-head';
import { formatOf } from '@/lib/formats/registry';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { isIntroduced } from '@/lib/identity/policy';
import { contentLanguage } from '@/lib/languages/model';
import { offerLayers } from '@/lib/layers/queries/layers';
import { currentPart } from '@/lib/offers/current-offer.next';
import type { OfferFormat } from '@/lib/offers/model';
import type { OfferPage } from '@/lib/offers/queries';
import type { Tenant } from '@/lib/tenants/queries';
import { linksOf, previewAddress } from '../../../../page-links';
import { invitationsTo } from '../invitations';

interface Props {
  params: Promise<{ tenant: string; offer: string; part: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, offer: slug, part } = await params;
  const { offer, format } = await currentPart(tenant, slug, part);
  const links = linksOf(await currentTenant(tenant), { offer, part });
  return { title: `${format.title} · ${offer.title}`, description: offer.summary, ...links };
}

export default async function PartPage({ params, searchParams }: Props) {
  const [{ tenant: slug, ...address }, query] = await Promise.all([params, searchParams]);
  const [tenant, actor] = await Promise.all([currentTenant(slug), currentActor(slug)]);
  const { offer, format } = await currentPart(slug, address.offer, address.part);
  const manifest = formatOf(format.format);
  const isBack =
    isIntroduced(actor) && (await typedBefore(slug, `/${slug}/offers/${offer.slug}/${format.slug}`)) !== null;
  const [{ default: Panel }, layers] = await Promise.all([manifest.panel(), offerLayers(actor, offer.id)]);
  return (
    <div className={`page part${manifest.needs.map ? ' part--wide' : ''}`}>
      {offer.state !== 'draft' && <meta property="og:image" content={previewAddress(tenant, offer)} />}
      <Breadcrumb
        steps={[
          { href: `/${slug}`, label: tenant.name },
          { href: `/${slug}/offers/${offer.slug}`, label: offer.title },
        ]}
      />
      <div className="part__columns">
        <div>
          <PartHead
            code={format.format}
            title={format.title}
            dates={format}
            summary={offer.summary}
            written={contentLanguage(tenant)}
          />
          {isBack && <KeptNote />}
          <Panel
            {...{ actor, tenantSlug: slug, offerSlug: offer.slug, format, layers }}
            written={contentLanguage(tenant)}
            query={firsts(query)}
            sent={everyValue(query)}
          />
        </div>
        <Around tenant={tenant} offer={offer} part={format} />
      </div>
    </div>
  );
}

/** What else there is in this offer. */
function Around({ tenant, offer, part }: { tenant: Tenant; offer: OfferPage; part: OfferFormat }) {
  const t = useTranslations('offers');
  const tenantSlug = tenant.slug;
  const others = invitationsTo(tenant, offer).filter((other) => other.id !== part.id);
  const root = `/api/v1/${tenantSlug}`;
  const isOpenData = part.state !== 'draft' && formatOf(part.format).opens.includes('annotate');
  return (
    <aside className="part__around no-print" aria-label={t('part.around')}>
      {others.length > 0 && (
        <section>
          <h2>{t('part.others')}</h2>
          <FormatInvitations formats={others} compact />
        </section>
      )}
      {offer.documents.length > 0 && (
        <section>
          <h2>{t('documents')}</h2>
          <Documents documents={offer.documents} contact={offer.contact} />
        </section>
      )}
      {isOpenData && <Downloads root={root} collection={`${root}/collections/${offer.slug}.${part.slug}`} />}
      {part.state !== 'draft' && <a href={`/${tenantSlug}/follow?part=${part.id}`}>{t('part.follow')}</a>}
      <a href={`/${tenantSlug}/offers/${offer.slug}`}>{t('part.wholeOffer')}</a>
    </aside>
  );
}

/** The query as a form sends it. */
const everyValue = (query: Record<string, string | string[] | undefined>): [string, string][] =>
  Object.entries(query).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]));

/** The query with one value for each name. */
const firsts = (query: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
