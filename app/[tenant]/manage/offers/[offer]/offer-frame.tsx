import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { SavedNote } from '@/components/manage/saved-note';
import { type Step, Steps } from '@/components/manage/steps';
import { StateBadge } from '@/components/offers/state-badge';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';
import type { ManagedOffer } from './managed-offer';

interface Props {
  tenantSlug: string;
  managed: ManagedOffer;
  current: Step;
  query: Query;
  children: ReactNode;
}

/** What stands around each step of an offer: which offer, where it stands, the other steps, and what just happened. */
export async function OfferFrame({ tenantSlug, managed, current, query, children }: Props) {
  const { offer, base } = managed;
  const [tenant, t] = await Promise.all([currentTenant(tenantSlug), getTranslations('manage')]);
  return (
    <div className="page manage">
      <Breadcrumb
        steps={[
          { href: `/${tenantSlug}`, label: tenant.name },
          { href: `/${tenantSlug}/manage`, label: t('title') },
        ]}
      />
      <div className="manage__head">
        <h1>{offer.title}</h1>
        <StateBadge state={offer.state} />
      </div>
      <Steps
        current={current}
        done={doneSteps(managed)}
        hrefs={{
          details: base,
          papers: `${base}/papers`,
          layers: `${base}/layers`,
          formats: `${base}/formats`,
          preview: `/${tenantSlug}/offers/${offer.slug}`,
          publish: `${base}/publish`,
          overview: `${base}/overview`,
          result: `${base}/results`,
        }}
      />
      <SavedNote query={query} />
      <RefusalNote query={query} />
      {children}
    </div>
  );
}

function doneSteps({ offer, gaps }: ManagedOffer): ReadonlySet<Step> {
  const done = new Set<Step>();
  if (gaps.every(({ field }) => field === 'formats')) done.add('details');
  if (offer.formats.length > 0) done.add('formats');
  if (offer.state !== 'draft') done.add('publish');
  return done;
}
