import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BulkResultNote } from '@/components/moderation/bulk-result';
import { DeskNav } from '@/components/moderation/desk-nav';
import { NextForm } from '@/components/moderation/next-form';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { resultIn } from '@/lib/moderation/model/queue';
import { bulkItems } from '@/lib/moderation/queries/bulk';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.bulk'))('title') };
}

/** What became of the cases that were decided together. */
export default async function BulkDonePage({ params, searchParams }: Props) {
  const [{ tenant }, query] = await Promise.all([params, searchParams]);
  const actor = await currentMember(tenant, `/${tenant}/moderation`);
  const result = resultIn(query);
  const refused = result.refused.map(({ caseId }) => caseId);
  const items = await orNotFound(bulkItems(actor, refused));
  const t = await getTranslations('moderation.bulk');
  return (
    <div className="page page-narrow moderation">
      <h1>{t('title')}</h1>
      <DeskNav tenantSlug={tenant} />
      <RefusalNote query={query} />
      <BulkResultNote
        tenantSlug={tenant}
        deed={query.deed === 'undone' ? 'undone' : 'decided'}
        result={result}
        items={items}
      />
      <NextForm tenantSlug={tenant} />
    </div>
  );
}
