import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnDataTables } from '@/components/identity/own-data-tables';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { ButtonLink } from '@/components/ui/button';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { ownData } from '@/lib/identity/queries/own-data';

interface Props {
  params: Promise<{ tenant: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.ownData'))('title'), robots: { index: false } };
}

/** All that the town keeps of who is signed in, to be read. */
export default async function OwnDataPage({ params }: Props) {
  const { tenant: slug } = await params;
  const [tenant, actor, t] = await Promise.all([
    currentTenant(slug),
    currentMember(slug, `/${slug}/account/data`),
    getTranslations('identity.ownData'),
  ]);
  return (
    <div className="page identity">
      <Breadcrumb
        steps={[
          { href: `/${slug}`, label: tenant.name },
          { href: `/${slug}/account`, label: t('account') },
        ]}
      />
      <h1>{t('title')}</h1>
      <p className="identity__lead">{t('lead', { tenant: tenant.name })}</p>
      <ButtonLink href={`/${slug}/account/data/file`} icon="document" download>
        {t('file')}
      </ButtonLink>
      <OwnDataTables data={await ownData(actor)} />
    </div>
  );
}
