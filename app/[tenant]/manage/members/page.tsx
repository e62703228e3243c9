import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvitationList } from '@/components/manage/invitation-list';
import { InviteForm } from '@/components/manage/invite-form';
import { MemberList } from '@/components/manage/member-list';
import { MemberSearch } from '@/components/manage/member-search';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { waitingInvitations } from '@/lib/identity/queries/invitations';
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
  const actor = await currentMember(slug, `/${slug}/manage/members`);
  const base = `/${slug}/manage/members`;
  const [members, invitations] = await orNotFound(
    Promise.all([membersOf(actor, query.text), waitingInvitations(actor)]),
  );
  const [t, typed] = await Promise.all([getTranslations('refusals'), query.refused ? typedBefore(slug, base) : null]);
  const errors = new Map([...refusedFields(query)].map(([field, code]) => [field, t(code)]));
  return (
    <ManageFrame tenantSlug={slug} of="members" query={query}>
      <MemberSearch action={base} text={query.text ?? ''} />
      <MemberList base={base} members={members} ownId={actor.memberId} />
      <InvitationList base={base} invitations={invitations} />
      <InviteForm action={`${base}/invite`} typed={typed?.email ?? ''} errors={errors} />
    </ManageFrame>
  );
}
