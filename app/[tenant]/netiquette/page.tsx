import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Query } from '@/components/ui/refusal-note';
import { NetiquettePage } from './netiquette-page';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('netiquette'))('title') };
}

/** The rules in force. */
export default async function Page({ params, searchParams }: Props) {
  const [{ tenant }, { language }] = await Promise.all([params, searchParams]);
  return <NetiquettePage slug={tenant} language={language} />;
}
