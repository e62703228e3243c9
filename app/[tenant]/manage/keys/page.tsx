import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { KeyList } from '@/components/api-keys/key-list';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { townKeys } from '@/lib/api-keys/queries';
import { currentAdmin } from '@/lib/tenants/current-admin.next';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.keys'))('title') };
}

/** The keys that the town gives to who reads more than everybody may. */
export default async function KeysPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/manage/keys`;
  const admin = await currentAdmin(slug, base);
  const [keys, t] = await Promise.all([townKeys(admin), getTranslations('refusals')]);
  const errors = new Map([...refusedFields(query)].map(([field, code]) => [field, t(code)]));
  return (
    <ManageFrame tenantSlug={slug} of="keys" query={query}>
      <KeyList base={base} keys={keys} isTown errors={errors} />
    </ManageFrame>
  );
}
