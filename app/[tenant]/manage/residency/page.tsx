import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BundidSection } from '@/components/manage/bundid-section';
import { ResidencyCodes } from '@/components/manage/residency-codes';
import { ResidencyRulesForm } from '@/components/manage/residency-rules-form';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { assertAllowed } from '@/lib/errors';
import { orNotFound } from '@/lib/errors.next';
import { registrationOf } from '@/lib/identity/bundid/queries';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { canManageMembers } from '@/lib/identity/policy';
import { printedSheets, residencyRulesOf } from '@/lib/residency/queries/residency';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.residency'))('title') };
}

/** How the town is registered at BundID, and how people show that they live in it. For its administration. */
export default async function ResidencySettingsPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/manage/residency`;
  const [tenant, actor, t] = await Promise.all([currentTenant(slug), currentMember(slug, base), getTranslations()]);
  await orNotFound((async () => assertAllowed(canManageMembers(actor)))());
  const [registration, rules, sheets] = await Promise.all([
    registrationOf(tenant),
    residencyRulesOf(actor),
    printedSheets(actor),
  ]);
  const typed = query.refused ? await typedBefore(slug, base) : null;
  const errors = Object.fromEntries([...refusedFields(query)].map(([field, code]) => [field, t(`refusals.${code}`)]));
  return (
    <ManageFrame tenantSlug={slug} of="residency" query={query}>
      <BundidSection action={`${base}/bundid`} registration={registration} typed={typed ?? {}} errors={errors} />
      <ResidencyRulesForm action={`${base}/rules`} rules={rules} typed={typed ?? {}} errors={errors} />
      <ResidencyCodes action={`${base}/codes`} sheets={sheets} errors={errors} />
    </ManageFrame>
  );
}
