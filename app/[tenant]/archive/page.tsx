import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { OfferList } from '@/components/offers/offer-list';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { offersOf } from '@/lib/offers/queries';
import { listedIn } from '../../offer-views';

interface Props {
  params: Promise<{ tenant: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [tenant, t] = await Promise.all([currentTenant((await params).tenant), getTranslations('offers.archive')]);
  return { title: t('title', { tenant: tenant.name }) };
}

/** What is long over in a town, and how it ended. */
export default async function ArchivePage({ params }: Props) {
  const { tenant: slug } = await params;
  const [tenant, actor, t] = await Promise.all([
    currentTenant(slug),
    currentActor(slug),
    getTranslations('offers.archive'),
  ]);
  const archived = (await offersOf(actor)).filter(({ isArchived }) => isArchived);
  const title = t('title', { tenant: tenant.name });
  return (
    <div className="page">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      <h1>{title}</h1>
      <p>{t(archived.length > 0 ? 'intro' : 'none')}</p>
      <OfferList offers={archived.map(listedIn(tenant))} />
    </div>
  );
}
