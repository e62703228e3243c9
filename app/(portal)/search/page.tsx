import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SearchPage } from '@/components/search/search-page';
import { senderOf } from '@/lib/limits/model';
import { searchPage } from '@/lib/search/queries/search-page';
import { municipalities } from '@/lib/tenants/queries';
import { currentState } from '../../state';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title'), robots: { index: false } };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A search over what all towns have published. */
export default async function PortalSearch({ searchParams }: Props) {
  const { basemap, bounds } = (await currentState()) ?? notFound();
  const asked = await searchPage(null, await searchParams, senderOf(await headers()));
  const { places, next } = await municipalities();
  const where = { towns: next ? null : places };
  const title = (await getTranslations('search'))('title');
  return <SearchPage {...{ title, where, ...asked }} path="/search" home="/" withTown map={{ basemap, bounds }} />;
}
