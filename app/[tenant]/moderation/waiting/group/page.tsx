import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DeskNav } from '@/components/moderation/desk-nav';
import { GroupForm } from '@/components/moderation/group-form';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { rulesToHideUnder } from '@/lib/moderation/queries/rules';
import { heldGroup } from '@/lib/review/queries/groups';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.group'))('title') };
}

/** What belongs together and waits, before it is decided in one go. */
export default async function GroupPage({ params, searchParams }: Props) {
  const [{ tenant }, query] = await Promise.all([params, searchParams]);
  const actor = await currentMember(tenant, `/${tenant}/moderation/waiting`);
  const group = await orNotFound(heldGroup(actor, { key: query.key }));
  const rules = await rulesToHideUnder(actor, await getLocale());
  const t = await getTranslations('moderation.group');
  return (
    <div className="page page-narrow moderation">
      <h1>{t('title')}</h1>
      <DeskNav tenantSlug={tenant} />
      <RefusalNote query={query} />
      <GroupForm tenantSlug={tenant} group={group} rules={rules} />
    </div>
  );
}
