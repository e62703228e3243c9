import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { FeedbackForm } from '@/components/feedback/feedback-form';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { Alert } from '@/components/ui/alert';
import { type Query, RefusalNote, refusedFields } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { canKeepTemplates, canSpeakOfficially } from '@/lib/feedback/policy';
import { contributionToAnswer } from '@/lib/feedback/queries/answering';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { typedBefore } from '@/lib/identity/kept-form.next';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('feedback'))('title'), robots: { index: false } };
}

/** Where the municipality answers a contribution. A text to start from comes by the address, without a script. */
export default async function FeedbackPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query, t] = await Promise.all([params, searchParams, getTranslations()]);
  const page = `/${slug}/feedback`;
  const actor = await currentMember(slug, `${page}?${new URLSearchParams(query as Record<string, string>)}`);
  if (!canSpeakOfficially(actor).ok) notFound();
  const answering = await orNotFound(contributionToAnswer(actor, query, await getLocale()));
  const typed = query.refused ? await typedBefore(slug, page) : null;
  const errors = new Map([...refusedFields(query)].map(([field, code]) => [field, t(`refusals.${code}`)]));
  return (
    <div className="page identity">
      <Breadcrumb steps={[{ href: `/${slug}`, label: (await currentTenant(slug)).name }]} />
      <h1>{t('feedback.title')}</h1>
      <RefusalNote query={query} />
      {answering.may.ok ? (
        <FeedbackForm
          {...{ page, answering, errors }}
          chosen={query.template}
          typed={typed?.contributionId === answering.id ? typed : null}
          templatesAt={canKeepTemplates(actor).ok ? `/${slug}/manage/answers` : null}
        />
      ) : (
        <Alert title={t(`refusals.${answering.may.code}`)}>
          <p>
            <a href={answering.href}>{t('feedback.back')}</a>
          </p>
        </Alert>
      )}
    </div>
  );
}
