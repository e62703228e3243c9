import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { isEditor, isModerator, isSignedIn } from '@/lib/actor';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { unreadNotifications } from '@/lib/notifications/queries';
import { Frame } from '../frame';

interface Props {
  params: Promise<{ tenant: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentTenant((await params).tenant);
  return { title: { default: name, template: `%s · ${name}` } };
}

export default async function TenantLayout({ params, children }: Props) {
  const { tenant: slug } = await params;
  const [tenant, actor] = await Promise.all([currentTenant(slug), currentActor(slug)]);
  const account = isSignedIn(actor)
    ? {
        pseudonym: actor.pseudonym,
        manages: isEditor(actor),
        moderates: isModerator(actor),
        unread: await unreadNotifications(actor),
      }
    : null;
  return (
    <Frame tenant={tenant} account={account}>
      {children}
    </Frame>
  );
}
