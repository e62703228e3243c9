import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { Button } from '@/components/ui/button';
import { Check } from '@/components/ui/choices';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { currentMember } from '@/lib/identity/current-member.next';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.erase'))('title'), robots: { index: false } };
}

/** What goes and what stays when one deletes the account, and the button that does it. */
export default async function ErasePage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const [tenant, actor, t] = await Promise.all([
    currentTenant(slug),
    currentMember(slug, `/${slug}/account/erase`),
    getTranslations('identity.erase'),
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
      <RefusalNote query={query} />
      <p className="identity__lead">{t('lead', { tenant: tenant.name })}</p>
      <ul>
        {(['texts', 'person', 'stays', 'submitted'] as const).map((part) => (
          <li key={part}>{t(part)}</li>
        ))}
        {actor.suspendedUntil && <li>{t('suspended')}</li>}
      </ul>
      <form className="identity__form" action={`/${slug}/account/erase/confirm`} method="post">
        <Check type="checkbox" name="sure" value="yes" label={t('sure')} required />
        <Button icon="danger">{t('go')}</Button>
      </form>
    </div>
  );
}
