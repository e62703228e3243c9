import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { OfferTemplates } from '@/components/manage/offer-templates';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { currentEditor } from '@/lib/offers/current-editor.next';

interface Props {
  params: Promise<{ tenant: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage'))('start.title') };
}

/** What a new offer is to start from. */
export default async function StartPage({ params }: Props) {
  const { tenant: slug } = await params;
  await currentEditor(slug, `/${slug}/manage/start`);
  const [tenant, t] = await Promise.all([currentTenant(slug), getTranslations('manage')]);
  return (
    <div className="page manage">
      <Breadcrumb
        steps={[
          { href: `/${slug}`, label: tenant.name },
          { href: `/${slug}/manage`, label: t('title') },
        ]}
      />
      <h1>{t('start.title')}</h1>
      <p className="manage__intro">{t('start.intro')}</p>
      <OfferTemplates href={`/${slug}/manage/new`} />
    </div>
  );
}
