import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BulkForm } from '@/components/moderation/bulk-form';
import { choicesOf } from '@/components/moderation/case-choices';
import { DeskNav } from '@/components/moderation/desk-nav';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { bulkItems } from '@/lib/moderation/queries/bulk';
import { rulesToHideUnder } from '@/lib/moderation/queries/rules';
import type { Translate } from '@/lib/text';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.bulk'))('title') };
}

/** What will become of the cases that were chosen, before it does. */
export default async function BulkPage({ params, searchParams }: Props) {
  const [{ tenant }, query, locale] = await Promise.all([params, searchParams, getLocale()]);
  const actor = await currentMember(tenant, `/${tenant}/moderation`);
  const items = await orNotFound(bulkItems(actor, [query.case ?? []].flat()));
  const rules = await rulesToHideUnder(actor, locale);
  const t = await getTranslations('moderation');
  const say = (await getTranslations('moderation.case')) as unknown as Translate;
  return (
    <div className="page page-narrow moderation">
      <h1>{t('bulk.title')}</h1>
      <DeskNav tenantSlug={tenant} />
      <RefusalNote query={query as Query} />
      {items.length === 0 ? (
        <p>{t('bulk.none')}</p>
      ) : (
        <>
          <p>{t('bulk.lead')}</p>
          <BulkForm
            tenantSlug={tenant}
            items={items}
            choices={choicesOf({ matter: 'reported', gone: null, isCovered: false, objections: [] }, rules, say)}
            locale={locale}
          />
        </>
      )}
    </div>
  );
}
