import '@/components/moderation/case.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { DeskNav } from '@/components/moderation/desk-nav';
import { MeasureForms } from '@/components/moderation/measure-forms';
import { RequestFacts } from '@/components/moderation/request-facts';
import { Badge } from '@/components/ui/badge';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { measuresAddress } from '@/lib/moderation/model/request';
import { AuthorOf } from '@/lib/moderation/model/sanction';
import { measuresView } from '@/lib/moderation/queries/measures';
import { rulesToHideUnder } from '@/lib/moderation/queries/rules';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.measures'))('title') };
}

/** A contribution, whether or not anybody reported it, and all that can be done about it. */
export default async function MeasuresPage({ params, searchParams }: Props) {
  const [{ tenant }, query] = await Promise.all([params, searchParams]);
  const { data: of } = AuthorOf.safeParse(query);
  if (!of) notFound();
  const back = measuresAddress(tenant, of.kind, of.contributionId);
  const actor = await currentMember(tenant, back);
  const view = await orNotFound(measuresView(actor, of.kind, of.contributionId));
  const rules = await rulesToHideUnder(actor, await getLocale());
  const typed = query.refused ? await typedBefore(tenant, `/${tenant}/moderation/measures`) : null;
  const t = await getTranslations('moderation');
  return (
    <div className="page page-narrow moderation">
      <h1>{t('measures.title')}</h1>
      <DeskNav tenantSlug={tenant} />
      <RefusalNote query={query} />
      <section aria-labelledby="contribution">
        <h2 id="contribution">{t('measures.contribution')}</h2>
        <p className="desk__facts">
          <span>{t(`kinds.${of.kind}`)}</span>
          {view.gone && <Badge tone="warning">{t(`page.${view.gone}`)}</Badge>}
          {view.isCovered && <Badge tone="warning">{t('page.covered')}</Badge>}
          <a href={view.href}>{t('measures.look')}</a>
        </p>
        <blockquote className="case__text">{view.text}</blockquote>
      </section>
      {view.request && <RequestFacts request={view.request} />}
      <section aria-labelledby="decide">
        <h2 id="decide">{t('measures.decide')}</h2>
        <p>{t('measures.told')}</p>
        <MeasureForms
          tenantSlug={tenant}
          of={of}
          back={back}
          view={view}
          rules={rules}
          typed={typed?.contributionId === of.contributionId ? typed : null}
        />
      </section>
    </div>
  );
}
