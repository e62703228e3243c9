import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SearchPage } from '@/components/search/search-page';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { senderOf } from '@/lib/limits/model';
import { hasPlaces } from '@/lib/places/queries/extent';
import { searchPage } from '@/lib/search/queries/search-page';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title'), robots: { index: false } };
}

/** A search over what one town has published. */
export default async function TenantSearch({ params, searchParams }: Props) {
  const { tenant: slug } = await params;
  const { id, kind, name, basemap, bounds } = await currentTenant(slug);
  if (kind === 'state') redirect('/search');
  const asked = await searchPage(id, await searchParams, senderOf(await headers()));
  const where = { hasPlaces: await hasPlaces({ tenantId: id }) };
  const title = (await getTranslations('search'))('titleIn', { name });
  const paths = { path: `/${slug}/search`, home: `/${slug}` };
  return <SearchPage {...{ title, where, ...asked, ...paths }} withTown={false} map={{ basemap, bounds }} />;
}
