import '@/components/identity/identity.css';
import '@/components/moderation/report.css';
import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { AskedPart } from '@/components/moderation/asked-part';
import { ObjectionFacts } from '@/components/moderation/objection-facts';
import { ObjectionForm } from '@/components/moderation/objection-form';
import { StatementFacts } from '@/components/moderation/statement-facts';
import { Alert } from '@/components/ui/alert';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { statementOfReasons } from '@/lib/moderation/queries/statement';

interface Props {
  params: Promise<{ tenant: string; decision: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report.statement'))('title'), robots: { index: false } };
}

/** What was decided about something of one's own, why, and how to object. */
export default async function DecisionPage({ params, searchParams }: Props) {
  const [{ tenant: slug, decision }, query, locale] = await Promise.all([params, searchParams, getLocale()]);
  const tenant = await currentTenant(slug);
  const path = `/${slug}/decisions/${decision}`;
  const statement = await orNotFound(statementOfReasons(await currentMember(slug, path), decision));
  const typed = query.refused ? await typedBefore(slug, path) : null;
  const [t, format] = await Promise.all([getTranslations('report.statement'), getFormatter()]);
  const { objection, mayObject, objectableUntil, asked } = statement;
  return (
    <div className="page identity">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      <h1>{t('title')}</h1>
      <RefusalNote query={query} />
      {query.objected && objection && <Alert tone="success" loud title={t('objected')} />}
      <StatementFacts statement={statement} netiquette={`/${slug}/netiquette`} locale={locale} />
      {asked && <AskedPart action={`/${slug}/decisions/answer`} statement={statement} asked={asked} />}
      {(mayObject.ok || objection) && (
        <section className="notice-objecting" aria-labelledby="objecting">
          <h2 id="objecting">{t('objecting')}</h2>
          {objection && <ObjectionFacts objection={objection} />}
          {mayObject.ok && (
            <>
              <p>{t('until', { date: format.dateTime(objectableUntil, { dateStyle: 'long' }) })}</p>
              <ObjectionForm
                action={`/${slug}/decisions/object`}
                about={{ name: 'decisionId', id: statement.id }}
                typed={typed?.text}
              />
            </>
          )}
        </section>
      )}
    </div>
  );
}
