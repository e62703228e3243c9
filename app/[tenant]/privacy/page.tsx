import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TextPage } from '../text-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tenant.texts'))('privacy') };
}

export default async function Page({ params }: { params: Promise<{ tenant: string }> }) {
  return <TextPage tenantSlug={(await params).tenant} kind="privacy" />;
}
