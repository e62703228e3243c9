import type { ReactNode } from 'react';
import type { Account } from '@/components/layout/account-menu';
import { Shell } from '@/components/layout/shell';
import { settings } from '@/lib/settings';
import type { Tenant } from '@/lib/tenants/queries';
import { chosenTheme } from './theme';

interface Props {
  tenant: Tenant;
  isPortal?: boolean;
  account?: Account | null | 'slot';
  children: ReactNode;
}

/** A tenant's frame around its pages; the state's frame around the portal. */
export async function Frame({ tenant, isPortal = tenant.kind === 'state', account, children }: Props) {
  const { slug, name, logo, colour, contact } = tenant;
  const site = { slug, name, logo, colour, contact, isPortal, home: isPortal ? '/' : `/${slug}` };
  return (
    <Shell site={site} account={account} isDemo={settings().demo} theme={await chosenTheme()}>
      {children}
    </Shell>
  );
}
