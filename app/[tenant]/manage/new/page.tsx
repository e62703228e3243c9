import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { DetailsForm } from '@/components/manage/details-form';
import { Steps } from '@/components/manage/steps';
import { TypedNote } from '@/components/manage/typed-note';
import { type Query, RefusalNote, refusedFields } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { currentEditor } from '@/lib/offers/current-editor.next';
import { startingValues } from '@/lib/offers/model/form';
import { templates } from '@/lib/offers/templates/all';
import { townOf } from '../town';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage'))('new') };
}

/** The first step to a new offer. It is kept as a draft that only the town's own people see. */
export default async function NewOfferPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const page = `/${slug}/manage/new`;
  await currentEditor(slug, page);
  const [tenant, t] = await Promise.all([currentTenant(slug), getTranslations('manage')]);
  const typed = await typedBefore(slug, page);
  const template = templates.find(({ code }) => code === (typed?.template ?? query.template));
  return (
    <div className="page manage">
      <Breadcrumb
        steps={[
          { href: `/${slug}`, label: tenant.name },
          { href: `/${slug}/manage`, label: t('title') },
          { href: `/${slug}/manage/start`, label: t('start.title') },
        ]}
      />
      <h1>{t('new')}</h1>
      <p className="manage__intro">
        {template ? t('start.begun', { name: t(`templates.${template.code}.name`) }) : t('newIntro')}
      </p>
      <Steps current="details" hrefs={{}} done={new Set()} />
      <RefusalNote query={query} />
      {typed && !query.refused && <TypedNote tenantSlug={slug} page={page} />}
      <DetailsForm
        action={`/${slug}/manage/offers`}
        template={template?.code}
        values={typed ?? startingValues(tenant, new Date(), template)}
        refused={Object.fromEntries(refusedFields(query))}
        town={townOf(tenant)}
      />
    </div>
  );
}
