import '@/components/identity/identity.css';
import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { ReportForm } from '@/components/moderation/report-form';
import { Alert } from '@/components/ui/alert';
import { type Query, RefusalNote, refusedFields } from '@/components/ui/refusal-note';
import { isSignedIn } from '@/lib/actor';
import { orNotFound } from '@/lib/errors.next';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { reportedContribution } from '@/lib/moderation/queries/report';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('title'), robots: { index: false } };
}

/** Where anybody reports a contribution, with or without an account. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query, locale, t] = await Promise.all([
    params,
    searchParams,
    getLocale(),
    getTranslations(),
  ]);
  const [tenant, actor] = await Promise.all([currentTenant(slug), currentActor(slug)]);
  const reported = await orNotFound(reportedContribution(actor, query, locale));
  const typed = query.refused ? await typedBefore(slug, `/${slug}/report`) : null;
  const mine = typed?.contributionId === reported.id ? typed : {};
  const errors = new Map([...refusedFields(query)].map(([field, code]) => [field, t(`refusals.${code}`)]));
  return (
    <div className="page identity">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      <h1>{t('report.title')}</h1>
      <RefusalNote query={query} />
      {reported.may.ok ? (
        <>
          <p className="identity__lead">{t('report.lead')}</p>
          <ReportForm
            tenantSlug={slug}
            reported={reported}
            locale={locale}
            formKey={mine.key ?? randomUUID()}
            typed={mine}
            errors={errors}
            hasAccount={isSignedIn(actor)}
          />
        </>
      ) : (
        <Alert title={t(`refusals.${reported.may.code}`)}>
          <p>
            <a href={reported.href}>{t('report.back')}</a>
          </p>
        </Alert>
      )}
    </div>
  );
}
