import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AuthorHistory } from '@/components/moderation/author-history';
import { DeskNav } from '@/components/moderation/desk-nav';
import { SanctionForms } from '@/components/moderation/sanction-forms';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { AuthorOf, authorAddress } from '@/lib/moderation/model/sanction';
import { authorView } from '@/lib/moderation/queries/author';
import { rulesToHideUnder } from '@/lib/moderation/queries/rules';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.author'))('title') };
}

/** Who wrote a contribution, as far as moderators need it, and what they may decide about them. */
export default async function AuthorPage({ params, searchParams }: Props) {
  const [{ tenant }, query] = await Promise.all([params, searchParams]);
  const { data: of } = AuthorOf.safeParse(query);
  if (!of) notFound();
  const actor = await currentMember(tenant, authorAddress(tenant, of.kind, of.contributionId));
  const author = await orNotFound(authorView(actor, of.kind, of.contributionId));
  const rules = await rulesToHideUnder(actor, await getLocale());
  const t = await getTranslations('moderation.author');
  return (
    <div className="page page-narrow moderation">
      <h1>{t('title')}</h1>
      <DeskNav tenantSlug={tenant} />
      <RefusalNote query={query} />
      <AuthorHistory author={author} />
      <SanctionForms base={`/${tenant}/moderation/author`} of={of} author={author} rules={rules} />
    </div>
  );
}
