import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProviderForm } from '@/components/manage/provider-form';
import { ProviderList } from '@/components/manage/provider-list';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { returnAddress } from '@/lib/openid/model';
import { providersOf } from '@/lib/openid/queries/providers';
import { hostsOf } from '@/lib/tenants/model/origin';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.signIn'))('title') };
}

/** By which services of its own one may sign in to the town, for its admins. */
export default async function SignInWaysPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const actor = await currentMember(slug, `/${slug}/manage/sign-in`);
  const providers = await orNotFound(providersOf(actor));
  const typed = query.refused ? await typedBefore(slug, `/${slug}/manage/sign-in`) : null;
  const base = `/${slug}/manage/sign-in`;
  return (
    <ManageFrame tenantSlug={slug} of="signIn" query={query}>
      <ProviderList base={base} providers={providers} />
      <ProviderForm
        base={base}
        // The short name is chosen in the form, so its place is shown.
        callbacks={hostsOf(await currentTenant(slug)).map((host) =>
          returnAddress({ tenantSlug: slug, host }, '…').href.replace('%E2%80%A6', '…'),
        )}
        typed={typed ?? {}}
        refused={refusedFields(query)}
      />
    </ManageFrame>
  );
}
