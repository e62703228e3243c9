import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SpaceSettingsForm } from '@/components/manage/space-settings-form';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { currentAdmin } from '@/lib/tenants/current-admin.next';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.settings'))('title') };
}

/** Whom to ask, and what formats begin with. */
export default async function SettingsPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/manage/settings`;
  await currentAdmin(slug, base);
  const [{ contact, newFormatTrust }, t] = await Promise.all([currentTenant(slug), getTranslations('refusals')]);
  const typed = query.refused ? await typedBefore(slug, base) : null;
  return (
    <ManageFrame tenantSlug={slug} of="settings" query={query}>
      <SpaceSettingsForm
        action={`${base}/change`}
        values={typed ?? { ...contact, newFormatTrust }}
        errors={new Map([...refusedFields(query)].map(([field, code]) => [field, t(code)]))}
      />
    </ManageFrame>
  );
}
