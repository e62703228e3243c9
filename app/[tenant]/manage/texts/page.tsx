import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OpeningBox } from '@/components/manage/opening-box';
import { TextList } from '@/components/manage/text-list';
import type { Query } from '@/components/ui/refusal-note';
import { currentAdmin } from '@/lib/tenants/current-admin.next';
import { textsOfSpace } from '@/lib/tenants/queries/texts';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.texts'))('title') };
}

/** The space's texts, what they lack, and the way to open it. */
export default async function TextsPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/manage/texts`;
  const { rows, gaps, isOpen } = await textsOfSpace(await currentAdmin(slug, base));
  return (
    <ManageFrame tenantSlug={slug} of="texts" query={query}>
      {!isOpen && <OpeningBox action={`/${slug}/manage/open`} base={`/${slug}/manage`} gaps={gaps} />}
      <TextList base={base} netiquette={`/${slug}/manage/netiquette`} rows={rows} />
    </ManageFrame>
  );
}
