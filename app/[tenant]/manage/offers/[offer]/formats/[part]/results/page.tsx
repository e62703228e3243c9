import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { ClientTexts } from '@/components/ui/client-texts';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { officeOf } from '@/lib/formats/offices';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { type Address, allValues, analysedPart } from './analysed-part';

interface Props {
  params: Promise<Address>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { format } = await analysedPart(await params);
  return { title: (await getTranslations('manage.analysis'))('of', { title: format.title }) };
}

/** What came in through one format, exactly, for staff; drawn by the format. */
export default async function AnalysisPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const { actor, offer, format, page } = await analysedPart(address);
  const { analysis } = officeOf(format.format);
  if (!analysis) notFound();
  const [{ default: Analysis }, tenant] = await Promise.all([analysis(), currentTenant(address.tenant)]);
  const [manage, t] = await Promise.all([getTranslations('manage'), getTranslations('manage.analysis')]);
  return (
    <div className="page manage">
      <Breadcrumb
        steps={[
          { href: `/${address.tenant}`, label: tenant.name },
          { href: `/${address.tenant}/manage`, label: manage('title') },
          { href: `/${address.tenant}/manage/offers/${offer.slug}/formats`, label: offer.title },
        ]}
      />
      <h1>{t('of', { title: format.title })}</h1>
      <RefusalNote query={query} />
      <ClientTexts of={[`formats.${format.format}`, 'map']}>
        <Analysis
          {...{
            actor,
            format,
            address: page,
            tenantSlug: address.tenant,
            query: allValues(query as Record<string, string>),
          }}
        />
      </ClientTexts>
    </div>
  );
}
