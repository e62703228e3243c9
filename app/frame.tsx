import type { ReactNode } from 'react';
import type { Account } from '@/components/layout/account-menu';
import { Shell } from '@/components/layout/shell';
import { settings } from '@/lib/settings';
import { styleMark } from '@/lib/tenants/model/look';
import type { Tenant } from '@/lib/tenants/queries';
import { chosenTheme } from './theme';

interface Props {
  tenant: Tenant;
  isPortal?: boolean;
  account?: Account | null | 'slot';
  /** Whether it is the look that admins try out. */
  isDraft?: boolean;
  children: ReactNode;
}

/** A tenant's frame around its pages; the state's frame around the portal. */
export async function Frame({ tenant, isPortal = tenant.kind === 'state', account, isDraft, children }: Props) {
  const { slug, name, logo, contact, look, host, languages } = tenant;
  const style = `v=${styleMark({ ...tenant, ...look })}${isDraft ? '&draft=1' : ''}`;
  // The portal has no place on a town's own host, and a page that is kept for all stands on both.
  const portal = host === null ? '/' : settings().publicUrl.href;
  const shown = { slug, name, logo, contact, style, languages, menu: look.menu };
  const site = { ...shown, isPortal, portal, home: isPortal ? '/' : `/${slug}` };
  return (
    <Shell site={site} account={account} isDemo={settings().demo} theme={await chosenTheme()}>
      {children}
    </Shell>
  );
}
