import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Account } from '@/components/layout/account-menu';
import { HelpNote } from '@/components/layout/help-note';
import { LookNote } from '@/components/layout/look-note';
import { SpaceNote } from '@/components/layout/space-note';
import { isSignedIn } from '@/lib/actor';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { accountOf } from '@/lib/identity/policy';
import { type OpenHelp, openHelp } from '@/lib/identity/queries/help';
import { unreadNotifications } from '@/lib/notifications/queries/told';
import { isForMany } from '@/lib/serving/kept-page.next';
import { canSetUp } from '@/lib/tenants/policy';
import type { Tenant } from '@/lib/tenants/queries';
import { Frame } from '../frame';

interface Props {
  params: Promise<{ tenant: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, name, openedAt } = await currentTenant((await params).tenant);
  const manifest = `/${slug}/manifest.webmanifest?language=${await getLocale()}`;
  const title = { default: name, template: `%s · ${name}` };
  return openedAt === null ? { title, manifest, robots: { index: false } } : { title, manifest };
}

export default async function TenantLayout({ params, children }: Props) {
  const { tenant: slug } = await params;
  const [tenant, account, draft, help] = await Promise.all([
    currentTenant(slug),
    accountIn(slug),
    triedLook(slug),
    helpSeen(slug),
  ]);
  return (
    <Frame tenant={{ ...tenant, ...draft }} account={account} isDraft={draft !== null}>
      {tenant.openedAt === null && <SpaceNote />}
      {help && <HelpNote until={help.expiresAt} reason={help.reason} />}
      {draft && <LookNote base={`/${slug}/manage/look`} />}
      {children}
    </Frame>
  );
}

/** The operator's access to the space, which its whole team sees as long as it lasts. */
async function helpSeen(slug: string): Promise<OpenHelp | null> {
  if (await isForMany()) return null;
  const { roles, tenantId } = await currentActor(slug);
  return roles.size > 0 ? openHelp(tenantId) : null;
}

/** The look that is being tried out, for who may see it; null for everybody else. */
async function triedLook(slug: string): Promise<Pick<Tenant, 'colour' | 'logo' | 'look'> | null> {
  const { lookDraft: draft } = await currentTenant(slug);
  if (!draft || (await isForMany()) || !canSetUp(await currentActor(slug)).ok) return null;
  const { colour, logo, font, menu } = draft;
  return { colour, logo, look: { font, menu } };
}

async function accountIn(slug: string): Promise<Account | null | 'slot'> {
  if (await isForMany()) return 'slot';
  const actor = await currentActor(slug);
  return isSignedIn(actor) ? accountOf(actor, await unreadNotifications(actor)) : null;
}
