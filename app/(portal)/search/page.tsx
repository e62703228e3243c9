import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SearchPage } from '@/components/search/search-page';
import { senderOf } from '@/lib/limits/model';
import { Search } from '@/lib/search/model/search';
import { searchPage } from '@/lib/search/queries/search-page';
import { currentState } from '../../state';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title'), robots: { index: false } };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A search over what all towns have published. */
export default async function PortalSearch({ searchParams }: Props) {
  const search = Search.parse(await searchParams);
  const { basemap, bounds } = (await currentState()) ?? notFound();
  const page = await searchPage(null, search, senderOf(await headers()));
  const title = (await getTranslations('search'))('title');
  return <SearchPage {...{ title, search, page }} path="/search" home="/" withTown map={{ basemap, bounds }} />;
}
