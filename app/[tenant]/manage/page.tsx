import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { ManagedOffers } from '@/components/manage/managed-offers';
import { SavedNote } from '@/components/manage/saved-note';
import { SpaceLinks } from '@/components/manage/space-links';
import { ButtonLink } from '@/components/ui/button';
import type { Query } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { canManageMembers } from '@/lib/identity/policy';
import { currentEditor } from '@/lib/offers/current-editor.next';
import { offersOf } from '@/lib/offers/queries';
import { offersOfOthers } from '@/lib/offers/queries/editors';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage'))('title') };
}

/** All offers of the town that this editor may edit, drafts first, and the way to a new one. */
export default async function ManagePage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const editor = await currentEditor(slug, `/${slug}/manage`);
  const [tenant, all, others, t] = await Promise.all([
    currentTenant(slug),
    offersOf(editor),
    offersOfOthers(editor),
    getTranslations('manage'),
  ]);
  return (
    <div className="page manage">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      <div className="manage__head">
        <h1>{t('title')}</h1>
        <div className="buttons">
          <ButtonLink href={`/${slug}/manage/start`} icon="edit">
            {t('new')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={`/${slug}/manage/places`} icon="pin">
            {t('places.title')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={`/${slug}/manage/base-map`} icon="map">
            {t('baseMap.title')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={`/${slug}/manage/questions`}>
            {t('library.title')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={`/${slug}/manage/answers`}>
            {t('answers.title')}
          </ButtonLink>
        </div>
      </div>
      {canManageMembers(editor).ok && <SpaceLinks base={`/${slug}/manage`} />}
      <SavedNote query={query} />
      <ManagedOffers tenantSlug={slug} offers={all.filter(({ id }) => !others.has(id))} />
    </div>
  );
}
