import './shell.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Language } from '@/lib/languages/model';
import { Keeping } from '../offline/keeping';
import { KeptNote } from '../offline/kept-note';
import { type Account, AccountMenu } from './account-menu';
import { AccountSlot } from './account-slot';
import { DemoBanner } from './demo-banner';
import { Footer } from './footer';
import { Header } from './header';
import type { Theme } from './theme-switch';

/** Whose pages these are: a municipality's, or the state's portal. */
export interface Site {
  slug: string;
  name: string;
  logo: string | null;
  /** The query of its style sheet: changes with what is in it, so that a browser asks for it anew. */
  style: string;
  /** Entries of its own in the main menu. */
  menu: readonly { label: string; href: string }[];
  /** In which languages it is to be had. */
  languages: readonly Language[];
  /** Where its first page is. */
  home: string;
  isPortal: boolean;
  /** Where the state's portal is: elsewhere, where this site has a host of its own. */
  portal: string;
  contact: { office: string; email: string; phone?: string; address?: string };
}

interface Props {
  site: Site;
  /** Absent where nobody signs in, as in the portal. Null for a visitor. `slot`: filled in for each reader. */
  account?: Account | null | 'slot';
  isDemo: boolean;
  theme: Theme;
  children: ReactNode;
}

/** What stands around every page of a site. */
export function Shell({ site, account, isDemo, theme, children }: Props) {
  const t = useTranslations('layout');
  return (
    <>
      <link rel="stylesheet" href={`/${site.slug}/colours.css?${site.style}`} precedence="tenant" />
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <KeptNote />
      <Keeping offline={`/${site.slug}/offline`} />
      {isDemo && <DemoBanner tenantSlug={site.isPortal ? null : site.slug} />}
      <Header site={site}>
        {account === 'slot' ? (
          <AccountSlot />
        ) : (
          account !== undefined && <AccountMenu tenantSlug={site.slug} account={account} />
        )}
      </Header>
      <main id="content" tabIndex={-1} className="content">
        {children}
      </main>
      <Footer site={site} theme={theme} />
    </>
  );
}
