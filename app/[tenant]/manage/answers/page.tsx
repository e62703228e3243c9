import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AnswerTemplates } from '@/components/manage/answer-templates';
import type { Query } from '@/components/ui/refusal-note';
import { allTemplates } from '@/lib/feedback/queries/templates';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { isWhole } from '@/lib/languages/model';
import { currentEditor } from '@/lib/offers/current-editor.next';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.answers'))('title') };
}

/** The short texts with which the town answers contributions. */
export default async function AnswersPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/manage/answers`;
  const editor = await currentEditor(slug, base);
  const [{ languages }, templates] = await Promise.all([currentTenant(slug), allTemplates(editor)]);
  const typed = query.refused ? await typedBefore(slug, base) : null;
  return (
    <ManageFrame tenantSlug={slug} of="answers" query={query}>
      <AnswerTemplates {...{ base, templates, typed }} languages={languages.filter(isWhole)} />
    </ManageFrame>
  );
}
