import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddressByBundid } from '@/components/identity/address-by-bundid';
import { AskRegisterForm } from '@/components/identity/ask-register-form';
import { LetterCodeForm } from '@/components/identity/letter-code-form';
import { LivesHere } from '@/components/identity/lives-here';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { type Query, RefusalNote, refusedFields } from '@/components/ui/refusal-note';
import { hasBundid } from '@/lib/identity/bundid/queries';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { localPath } from '@/lib/identity/model';
import { residencyOf, waysOfResidency } from '@/lib/residency/queries/residency';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('residency'))('title') };
}

/** The ways to show that one lives here. `?next=` is where to go on afterwards, `?code=` what stands on a letter. */
export default async function ResidencyPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const next = localPath(slug, query.next);
  const here = `/${slug}/residency?${new URLSearchParams({ next, ...(query.code && { code: query.code }) })}`;
  const [tenant, actor, t] = await Promise.all([
    currentTenant(slug),
    currentMember(slug, here, 'guest'),
    getTranslations(),
  ]);
  const [proven, ways, bundid] = await Promise.all([residencyOf(actor), waysOfResidency(actor), hasBundid(tenant)]);
  const errors = Object.fromEntries([...refusedFields(query)].map(([field, code]) => [field, t(`refusals.${code}`)]));
  const place = { tenantSlug: slug, next };
  return (
    <div className="page identity">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      <h1>{t('residency.title')}</h1>
      <p className="identity__lead">{t('residency.lead', { tenant: tenant.name, months: ways.months })}</p>
      <RefusalNote query={query} />
      {proven && <LivesHere until={proven.expiresAt} next={next} />}
      {bundid && ways.address && <AddressByBundid {...place} />}
      <LetterCodeForm {...place} code={query.code} error={errors.code} />
      {ways.register && <AskRegisterForm {...place} errors={errors} />}
    </div>
  );
}
