import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MemberList } from '@/components/manage/member-list';
import { MemberSearch } from '@/components/manage/member-search';
import type { Query } from '@/components/ui/refusal-note';
import { isSignedIn } from '@/lib/actor';
import { orNotFound } from '@/lib/errors.next';
import { currentActor } from '@/lib/identity/current-actor.next';
import { membersOf } from '@/lib/identity/queries/members';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.members'))('title') };
}

/** Who may do more than take part, for the town's admins. */
export default async function MembersPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const actor = await currentActor(slug);
  if (!isSignedIn(actor)) redirect(`/${slug}/sign-in?next=/${slug}/manage/members`);
  const members = await orNotFound(membersOf(actor, query.text));
  return (
    <ManageFrame tenantSlug={slug} of="members" query={query}>
      <MemberSearch action={`/${slug}/manage/members`} text={query.text ?? ''} />
      <MemberList base={`/${slug}/manage/members`} members={members} />
    </ManageFrame>
  );
}
