import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeviceList } from '@/components/follows/device-list';
import { FollowedList } from '@/components/follows/followed-list';
import { WishesForm } from '@/components/follows/wishes-form';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { Alert } from '@/components/ui/alert';
import { ClientTexts } from '@/components/ui/client-texts';
import { type Query, RefusalNote, refusedFields } from '@/components/ui/refusal-note';
import { followedBy } from '@/lib/follows/queries/followed';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { pushKeys } from '@/lib/notifications/queries/push-keys';
import { devicesOf, wishesOf } from '@/lib/notifications/queries/wishes';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('follows'))('title'), robots: { index: false } };
}

/** What one follows, each with its end, and how one wants to be told. */
export default async function MessagesPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const here = `/${slug}/account/messages`;
  const [tenant, actor, t] = await Promise.all([currentTenant(slug), currentMember(slug, here), getTranslations()]);
  const [followed, wishes, devices] = await Promise.all([followedBy(actor), wishesOf(actor), devicesOf(actor)]);
  const wrong = refusedFields(query).get('quietUntil') ?? refusedFields(query).get('quietFrom');
  return (
    <div className="page identity">
      <Breadcrumb
        steps={[
          { href: `/${slug}`, label: tenant.name },
          { href: `/${slug}/account`, label: t('identity.account.title') },
        ]}
      />
      <h1>{t('follows.title')}</h1>
      <RefusalNote query={query} />
      {query.saved && !query.refused && <Alert tone="success" loud title={t('identity.account.saved')} />}
      <FollowedList tenantSlug={slug} followed={followed} back={here} />
      <section aria-labelledby="wishes">
        <h2 id="wishes">{t('follows.wishes.title')}</h2>
        <p>{t('follows.wishes.text')}</p>
        <WishesForm tenantSlug={slug} wishes={wishes} error={wrong && t(`refusals.${wrong}`)} />
      </section>
      <ClientTexts of={['follows.devices']}>
        <DeviceList tenantSlug={slug} devices={devices} publicKey={pushKeys().publicKey} />
      </ClientTexts>
    </div>
  );
}
