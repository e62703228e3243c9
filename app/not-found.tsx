import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LostHere } from './lost-here';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('layout.notFound'))('title') };
}

/** No such address anywhere. Next sends this along inside every page, so it stays small and asks no database. */
export default function NotFound() {
  return (
    <main>
      <LostHere />
    </main>
  );
}
