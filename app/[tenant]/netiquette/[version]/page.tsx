import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Query } from '@/components/ui/refusal-note';
import { NetiquettePage } from '../netiquette-page';

interface Props {
  params: Promise<{ tenant: string; version: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { version }] = [await getTranslations('netiquette'), await params];
  return { title: `${t('title')}, ${t('version', { version })}` };
}

/** The rules as they once were, so that old decisions can be looked up. */
export default async function Page({ params, searchParams }: Props) {
  const [{ tenant, version }, { language }] = await Promise.all([params, searchParams]);
  if (!/^[1-9]\d{0,4}$/.test(version)) notFound();
  return <NetiquettePage slug={tenant} version={Number(version)} language={language} />;
}
