import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnQuotes } from '@/components/identity/own-quotes';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { Alert } from '@/components/ui/alert';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { ownQuotes } from '@/lib/quotes/queries';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.quotes'))('title') };
}

/** What somebody is asked to be quoted with, and what they said to it: they may say otherwise at any time. */
export default async function QuotesPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const actor = await currentMember(slug, `/${slug}/account/quotes`);
  const [tenant, quotes, t] = [
    await currentTenant(slug),
    await ownQuotes(actor),
    await getTranslations('identity.quotes'),
  ];
  return (
    <div className="page identity">
      <Breadcrumb
        steps={[
          { href: `/${slug}`, label: tenant.name },
          { href: `/${slug}/account`, label: t('account') },
        ]}
      />
      <h1>{t('title')}</h1>
      <RefusalNote query={query} />
      {query.saved && !query.refused && <Alert tone="success" loud title={t('saved')} />}
      <p>{quotes.length > 0 ? t('intro') : t('none')}</p>
      <OwnQuotes quotes={quotes} action={`/${slug}/account/quotes/answer`} />
    </div>
  );
}
