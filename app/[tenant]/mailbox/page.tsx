import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MailList } from '@/components/identity/mail-list';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { orNotFound } from '@/lib/errors.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { demoMails } from '@/lib/mail/queries/demo-mails';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.mailbox'))('title'), robots: { index: false } };
}

/** In demo mode the mails that a real installation would send; elsewhere there is no such page. */
export default async function MailboxPage({ params }: { params: Promise<{ tenant: string }> }) {
  const tenant = await currentTenant((await params).tenant);
  const mails = await orNotFound(demoMails(tenant.id));
  const t = await getTranslations('identity.mailbox');
  return (
    <div className="page identity">
      <Breadcrumb steps={[{ href: `/${tenant.slug}`, label: tenant.name }]} />
      <h1>{t('title')}</h1>
      <p className="identity__lead">{t('lead')}</p>
      <MailList mails={mails} />
    </div>
  );
}
