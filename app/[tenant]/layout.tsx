import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import type { Account } from '@/components/layout/account-menu';
import { SpaceNote } from '@/components/layout/space-note';
import { isSignedIn } from '@/lib/actor';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { accountOf } from '@/lib/identity/policy';
import { unreadNotifications } from '@/lib/notifications/queries';
import { isForMany } from '@/lib/serving/kept-page.next';
import { Frame } from '../frame';

interface Props {
  params: Promise<{ tenant: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, openedAt } = await currentTenant((await params).tenant);
  const title = { default: name, template: `%s · ${name}` };
  return openedAt === null ? { title, robots: { index: false } } : { title };
}

export default async function TenantLayout({ params, children }: Props) {
  const { tenant: slug } = await params;
  const [tenant, account] = await Promise.all([currentTenant(slug), accountIn(slug)]);
  return (
    <Frame tenant={tenant} account={account}>
      {tenant.openedAt === null && <SpaceNote />}
      {children}
    </Frame>
  );
}

async function accountIn(slug: string): Promise<Account | null | 'slot'> {
  if (await isForMany()) return 'slot';
  const actor = await currentActor(slug);
  return isSignedIn(actor) ? accountOf(actor, await unreadNotifications(actor)) : null;
}
