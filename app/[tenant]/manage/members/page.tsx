import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { MemberList } from '@/components/manage/member-list';
import { MemberSearch } from '@/components/manage/member-search';
import { SavedNote } from '@/components/manage/saved-note';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { isSignedIn } from '@/lib/actor';
import { orNotFound } from '@/lib/errors.next';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { membersOf } from '@/lib/identity/queries/members';

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
  const [tenant, actor] = await Promise.all([currentTenant(slug), currentActor(slug)]);
  if (!isSignedIn(actor)) redirect(`/${slug}/sign-in?next=/${slug}/manage/members`);
  const members = await orNotFound(membersOf(actor, query.text));
  const [t, manage] = await Promise.all([getTranslations('manage.members'), getTranslations('manage')]);
  return (
    <div className="page manage">
      <Breadcrumb
        steps={[
          { href: `/${slug}`, label: tenant.name },
          { href: `/${slug}/manage`, label: manage('title') },
        ]}
      />
      <h1>{t('title')}</h1>
      <p className="manage__intro">{t('intro')}</p>
      <SavedNote query={query} />
      <RefusalNote query={query} />
      <MemberSearch action={`/${slug}/manage/members`} text={query.text ?? ''} />
      <MemberList base={`/${slug}/manage/members`} members={members} />
    </div>
  );
}
