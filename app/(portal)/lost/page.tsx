import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { onlyForTheLost } from '@/lib/serving/lost-page.next';
import { LostHere } from '../../lost-here';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('layout.notFound'))('title') };
}

/** What stands at every address that is in no town, also without scripts. */
export default async function LostInState() {
  await onlyForTheLost();
  return <LostHere />;
}
