import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { IntroductionForm } from '@/components/identity/introduction-form';
import { RenewalForm } from '@/components/identity/renewal-form';
import { RuleList } from '@/components/netiquette/rule-list';
import { WhatChanged } from '@/components/netiquette/what-changed';
import { type Query, RefusalNote, refusedFields } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { localPath } from '@/lib/identity/model';
import { isIntroduced } from '@/lib/identity/policy';
import { rulesIn, tongueOf } from '@/lib/netiquette/model';
import { netiquetteOf, renewalFor } from '@/lib/netiquette/queries/versions';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity.welcome'))('title') };
}

/**
 * The first steps before the first contribution, or yes once more where the rules have changed since. Who has taken them,
 * or is nobody yet, is led on at once.
 */
export default async function WelcomePage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const next = localPath(slug, query.next);
  const here = `/${slug}/welcome?${new URLSearchParams({ next })}`;
  const [tenant, actor, t] = await Promise.all([currentTenant(slug), currentMember(slug, here), getTranslations()]);
  if (isIntroduced(actor)) redirect(next);
  const typed = query.refused ? await typedBefore(slug, `/${slug}/welcome`) : null;
  const errors = Object.fromEntries([...refusedFields(query)].map(([field, code]) => [field, t(`refusals.${code}`)]));
  const netiquette = await netiquetteOf(tenant.id);
  const tongue = tongueOf(await getLocale());
  const rules = <RuleList rules={rulesIn(netiquette?.rules ?? [], tongue)} tongue={tongue} level="h3" />;
  const renewal = actor.pseudonym !== null && netiquette ? await renewalFor(tenant.id, actor.memberId) : null;
  if (renewal && netiquette)
    return (
      <div className="page identity">
        <h1>{t('netiquette.again.title')}</h1>
        <p className="identity__lead">{t('netiquette.again.lead')}</p>
        <RefusalNote query={query} />
        <WhatChanged {...renewal} tongue={tongue} />
        <RenewalForm tenantSlug={slug} next={next} version={netiquette.version} error={errors.netiquette}>
          {rules}
        </RenewalForm>
      </div>
    );
  return (
    <div className="page identity">
      <h1>{t('identity.welcome.title')}</h1>
      <p className="identity__lead">{t('identity.welcome.lead', { tenant: tenant.name })}</p>
      <RefusalNote query={query} />
      <IntroductionForm
        tenantSlug={slug}
        next={next}
        pseudonym={typed?.pseudonym ?? actor.pseudonym ?? ''}
        version={netiquette?.version}
        errors={errors}
      >
        {rules}
      </IntroductionForm>
    </div>
  );
}
