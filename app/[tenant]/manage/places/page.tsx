import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { PlaceIndex } from '@/components/manage/place-index';
import { SavedNote } from '@/components/manage/saved-note';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { currentEditor } from '@/lib/offers/current-editor.next';
import { placeCounts } from '@/lib/places/queries/extent';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.places'))('title') };
}

/** Which streets and places the search on the town's maps knows, and where it has them from. */
export default async function PlacesPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const editor = await currentEditor(slug, `/${slug}/manage/places`);
  const [tenant, counts] = await Promise.all([currentTenant(slug), placeCounts(editor)]);
  const [t, manage] = await Promise.all([getTranslations('manage.places'), getTranslations('manage')]);
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
      <PlaceIndex base={`/${slug}/manage/places`} counts={counts} />
    </div>
  );
}
