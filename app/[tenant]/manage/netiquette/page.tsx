import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { EditedRules } from '@/components/manage/netiquette/edited-rules';
import { PublishForm } from '@/components/manage/netiquette/publish-form';
import { Section } from '@/components/manage/section';
import { RuleList } from '@/components/netiquette/rule-list';
import { TongueLinks } from '@/components/netiquette/tongue-links';
import { WhatChanged } from '@/components/netiquette/what-changed';
import { Alert } from '@/components/ui/alert';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { rulesIn, tongueOf } from '@/lib/netiquette/model';
import { editedNetiquette } from '@/lib/netiquette/queries/draft';
import { currentAdmin } from '@/lib/tenants/current-admin.next';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.netiquette'))('title') };
}

/** The rules as admins work on them, how they will look, and publishing them as a new version. */
export default async function ManageNetiquettePage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/manage/netiquette`;
  const edited = await editedNetiquette(await currentAdmin(slug, base));
  const tongue = tongueOf(query.language ?? (await getLocale()));
  const typed = query.refused ? await typedBefore(slug, base) : null;
  const t = await getTranslations();
  const errors = new Map([...refusedFields(query)].map(([field, code]) => [field, t(`refusals.${code}`)]));
  return (
    <ManageFrame tenantSlug={slug} of="netiquette" query={query}>
      {edited.isChanged ? (
        <Alert tone="warning" title={t('netiquette.edit.unpublished')}>
          <p>{t('netiquette.edit.unpublishedText', { version: edited.version })}</p>
        </Alert>
      ) : (
        <p>{t('netiquette.edit.nothing', { version: edited.version })}</p>
      )}
      <EditedRules base={base} rules={edited.rules} />
      {edited.isChanged && (
        <>
          <Section id="preview" title={t('netiquette.edit.preview')}>
            <TongueLinks page={base} shown={tongue} anchor="#preview" />
            <WhatChanged words={[]} changes={edited.changes} tongue={tongue} />
            <RuleList rules={rulesIn(edited.rules, tongue)} tongue={tongue} level="h3" />
          </Section>
          <PublishForm base={base} version={edited.version + 1} typed={typed ?? {}} errors={errors} />
        </>
      )}
    </ManageFrame>
  );
}
