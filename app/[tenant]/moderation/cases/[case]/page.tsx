import '@/components/moderation/case.css';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BreakNote } from '@/components/moderation/break-note';
import { CaseAuthor } from '@/components/moderation/case-author';
import { choicesOf } from '@/components/moderation/case-choices';
import { CaseContribution } from '@/components/moderation/case-contribution';
import { CaseForm } from '@/components/moderation/case-form';
import { CasePapers } from '@/components/moderation/case-papers';
import { CaseRules } from '@/components/moderation/case-rules';
import { CaseState, mayDecide } from '@/components/moderation/case-state';
import { DeskNav } from '@/components/moderation/desk-nav';
import { NextForm } from '@/components/moderation/next-form';
import { UndoForm } from '@/components/moderation/undo-form';
import { ClientTexts } from '@/components/ui/client-texts';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { measuresAddress } from '@/lib/moderation/model/request';
import { caseView } from '@/lib/moderation/queries/case-view';
import { lastDecision } from '@/lib/moderation/queries/last-decision';
import { rulesIn, tongueOf } from '@/lib/netiquette/model';
import type { Translate } from '@/lib/text';

interface Props {
  params: Promise<{ tenant: string; case: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.case.title'))('reported') };
}

/** One case with all that helps to decide it, and the form that does. */
export default async function CasePage({ params, searchParams }: Props) {
  const [{ tenant, case: id }, query, locale] = await Promise.all([params, searchParams, getLocale()]);
  const actor = await currentMember(tenant, `/${tenant}/moderation/cases/${id}`);
  const view = await orNotFound(caseView(actor, id));
  const last = await lastDecision(actor);
  const [t, say] = [await getTranslations('moderation.case'), await getTranslations('moderation')];
  const rules = rulesIn(view.rules, tongueOf(locale));
  return (
    <div className="page moderation">
      <h1>{t(`title.${view.matter ?? 'closed'}`)}</h1>
      <DeskNav tenantSlug={tenant} />
      <RefusalNote query={query} />
      <UndoForm tenantSlug={tenant} last={last} />
      <ClientTexts of={['moderation.pause']}>
        <BreakNote caseId={id} />
      </ClientTexts>
      <CaseState view={view} />
      <div className="case">
        <div className="case__papers">
          <CaseContribution {...view} />
          <CasePapers {...view} />
          <CaseAuthor tenantSlug={tenant} {...view} />
          <CaseRules rules={rules} precedents={view.precedents} />
        </div>
        <section className="case__decision" aria-labelledby="decide">
          <h2 id="decide">{t('decide')}</h2>
          {mayDecide(view) && (
            <ClientTexts of={['moderation.case']}>
              <CaseForm
                key={id}
                tenantSlug={tenant}
                caseId={id}
                locale={locale}
                choices={choicesOf(view, rules, t as unknown as Translate)}
                needsReason={view.matter === 'objection'}
              />
            </ClientTexts>
          )}
          <p>
            <a href={measuresAddress(tenant, view.kind, view.contributionId)}>{say('measures.link')}</a>
          </p>
          <NextForm tenantSlug={tenant} kind="secondary" from={id} />
        </section>
      </div>
    </div>
  );
}
