import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { ButtonLink } from '@/components/ui/button';
import { currentTenant } from '@/lib/identity/current-actor.next';

interface Props {
  params: Promise<{ tenant: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.twoAccounts'))('title'), robots: { index: false } };
}

/** Explains why a way of signing in was not joined to the account that is signed in, and what one can do. */
export default async function TwoAccountsPage({ params }: Props) {
  const { tenant: slug } = await params;
  const [tenant, t] = await Promise.all([currentTenant(slug), getTranslations('identity.twoAccounts')]);
  return (
    <div className="page identity">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      <h1>{t('title')}</h1>
      <p className="identity__lead">{t('lead')}</p>
      <p>{t('never')}</p>
      <ol>
        <li>{t('signOut')}</li>
        <li>{t('other')}</li>
        <li>{t('erase')}</li>
        <li>{t('back')}</li>
      </ol>
      <ButtonLink href={`/${slug}/account`} icon="user">
        {t('account')}
      </ButtonLink>
    </div>
  );
}
