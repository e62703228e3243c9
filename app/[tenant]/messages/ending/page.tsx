import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { isRefusal } from '@/lib/errors';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { readLink } from '@/lib/notifications/commands/end-by-link';
import type { Tenant } from '@/lib/tenants/queries';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ link?: string; ended?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('follows.ending'))('title'), robots: { index: false } };
}

/** Where a mail's link to have no more like it leads: one button, and then that it is done. Without signing in. */
export default async function EndingPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, { link, ended }] = await Promise.all([params, searchParams]);
  const [tenant, t] = await Promise.all([currentTenant(slug), getTranslations('follows.ending')]);
  const what = ended ?? whatEnds(tenant, link ?? '');
  return (
    <div className="page">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      <h1>{t('title')}</h1>
      {ended ? (
        <Alert tone="success" loud title={t(what === 'mails' ? 'endedMails' : 'endedFollow')} />
      ) : (
        <form method="post" action={`/${slug}/messages/end/${link}`}>
          <p>{t(what === 'mails' ? 'mails' : 'follow', { tenant: tenant.name })}</p>
          <Button icon="close">{t('button')}</Button>
        </form>
      )}
      <p>
        <a href={`/${slug}/account/messages`}>{t('settings')}</a>
      </p>
    </div>
  );
}

function whatEnds({ id }: Tenant, link: string): string {
  try {
    return readLink(id, link).what;
  } catch (error) {
    if (isRefusal(error)) notFound();
    throw error;
  }
}
