import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { SavedNote } from '@/components/manage/saved-note';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';

interface Props {
  tenantSlug: string;
  /** What the page is about: `manage.<of>` has its title and what stands below it. */
  of:
    | 'answers'
    | 'audit'
    | 'baseMap'
    | 'checks'
    | 'help'
    | 'keys'
    | 'library'
    | 'members'
    | 'netiquette'
    | 'places'
    | 'residency'
    | 'settings'
    | 'signIn'
    | 'spaceLook'
    | 'texts';
  query: Query;
  /** What is said as refused, where that is not the query's own. */
  refused?: Query;
  children: ReactNode;
}

/** What stands around each page on which a town sets something up: where one is, and what just happened. */
export async function ManageFrame({ tenantSlug, of, query, refused = query, children }: Props) {
  const [tenant, t] = await Promise.all([currentTenant(tenantSlug), getTranslations('manage')]);
  return (
    <div className="page manage">
      <Breadcrumb
        steps={[
          { href: `/${tenantSlug}`, label: tenant.name },
          { href: `/${tenantSlug}/manage`, label: t('title') },
        ]}
      />
      <h1>{t(`${of}.title`)}</h1>
      <p className="manage__intro">{t(`${of}.intro`)}</p>
      <SavedNote query={query} />
      <RefusalNote query={refused} />
      {children}
    </div>
  );
}
