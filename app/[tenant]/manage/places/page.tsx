import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlaceIndex } from '@/components/manage/place-index';
import type { Query } from '@/components/ui/refusal-note';
import { currentEditor } from '@/lib/offers/current-editor.next';
import { placeCounts } from '@/lib/places/queries/extent';
import { ManageFrame } from '../manage-frame';

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
  const counts = await placeCounts(editor);
  return (
    <ManageFrame tenantSlug={slug} of="places" query={query}>
      <PlaceIndex base={`/${slug}/manage/places`} counts={counts} />
    </ManageFrame>
  );
}
