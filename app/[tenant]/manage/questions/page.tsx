import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { QuestionLibrary } from '@/components/manage/question-library';
import { ThresholdForm } from '@/components/manage/threshold-form';
import type { Query } from '@/components/ui/refusal-note';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { currentEditor } from '@/lib/offers/current-editor.next';
import { canSetThreshold } from '@/lib/surveys/policy/library';
import { library } from '@/lib/surveys/queries/library';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.library'))('title') };
}

/** The questions that the town asks in many surveys, and from how many people on their results are shown. */
export default async function QuestionsPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/manage/questions`;
  const editor = await currentEditor(slug, base);
  const [tenant, { questions, removed }] = await Promise.all([currentTenant(slug), library(editor)]);
  return (
    <ManageFrame tenantSlug={slug} of="library" query={query}>
      <QuestionLibrary {...{ base, questions, removed }} />
      <ThresholdForm
        action={`${base}/threshold`}
        threshold={tenant.surveyThreshold}
        maySet={canSetThreshold(editor).ok}
      />
    </ManageFrame>
  );
}
