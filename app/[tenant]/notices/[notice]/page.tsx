import '@/components/identity/identity.css';
import '@/components/moderation/report.css';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { NoticeFacts } from '@/components/moderation/notice-facts';
import { ObjectionFacts } from '@/components/moderation/objection-facts';
import { ObjectionForm } from '@/components/moderation/objection-form';
import { Alert } from '@/components/ui/alert';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import type { NoticeOutcome } from '@/lib/moderation/model/notice';
import { noticeReceipt } from '@/lib/moderation/queries/report';

interface Props {
  params: Promise<{ tenant: string; notice: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report.receipt'))('title'), robots: { index: false } };
}

/** The receipt of a report, for who has its address: what it said, what became of it, and how to object. */
export default async function NoticePage({ params, searchParams }: Props) {
  const [{ tenant: slug, notice }, query] = await Promise.all([params, searchParams]);
  const tenant = await currentTenant(slug);
  const receipt = await orNotFound(noticeReceipt(tenant.id, notice));
  const t = await getTranslations('report.receipt');
  const { number, hasContact, outcome, objection, mayObject } = receipt;
  const typed = query.refused ? await typedBefore(slug, `/${slug}/notices/${notice}`) : null;
  const contact = { ...tenant.contact, number };
  const mail = `mailto:${contact.email}?${new URLSearchParams({ subject: number }).toString().replaceAll('+', '%20')}`;
  return (
    <div className="page identity">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      <h1>{t('title')}</h1>
      {query.new && outcome === 'waiting' && (
        <Alert tone="success" loud title={t('thanks', { number })}>
          <p>{t(hasContact ? 'told' : 'keepAddress')}</p>
        </Alert>
      )}
      <RefusalNote query={query} />
      {query.objected && objection && <Alert tone="success" loud title={t('objected')} />}
      <NoticeFacts receipt={receipt} netiquette={`/${slug}/netiquette`} />
      <section className="notice-objecting" aria-labelledby="objecting">
        <h2 id="objecting">{t('objecting')}</h2>
        {objection && <ObjectionFacts objection={objection} />}
        {(mayObject.ok || !objection) && <p>{t(mayObject.ok ? 'objectingNow' : objectingNot(outcome))}</p>}
        {mayObject.ok && (
          <ObjectionForm
            action={`/${slug}/notices/object`}
            about={{ name: 'noticeId', id: notice }}
            typed={typed?.text}
          />
        )}
        <p>{t.rich('objectingHow', { ...contact, mail: (words) => <a href={mail}>{words}</a> })}</p>
      </section>
    </div>
  );
}

const objectingNot = (outcome: NoticeOutcome) =>
  outcome === 'waiting' || outcome === 'asked' || outcome === 'proposed'
    ? 'objectingLater'
    : outcome === 'hidden' || outcome === 'moot'
      ? 'objectingNot'
      : 'objectingOver';
