import { useTranslations } from 'next-intl';
import type { Plan } from '@/lib/offers/model/plan';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { TextArea } from '../ui/fields';
import { Time } from '../ui/time';
import { PublishedFacts } from './published-facts';

interface Props {
  plan: Plan;
  offer: { id: string; opensAt: Date; closesAt: Date; formats: readonly { id: string; title: string }[] };
  /** The address of the offer's pages in the manage area. */
  base: string;
  fourEyes: boolean;
  /** Who looks at it. */
  memberId: string | null;
}

/** That a draft is to be published: when, who wished it, who agreed; and the ways to agree and to end it. */
export function PlannedPublication({ plan, offer, base, fourEyes, memberId }: Props) {
  const t = useTranslations('manage.plan');
  const isOwn = plan.plannedBy?.id === memberId;
  const mayApprove = fourEyes && !plan.approvedAt && !isOwn && !plan.isChanged;
  return (
    <section className="publish" aria-labelledby="planned">
      <h2 id="planned" className="publish__title">
        {t(fourEyes && !plan.approvedAt ? 'waits' : 'planned')}
      </h2>
      <Obstacle plan={plan} />
      <Who plan={plan} />
      {fourEyes && !plan.approvedAt && <p>{t(isOwn ? 'byAnother' : 'look')}</p>}
      <PublishedFacts offer={offer} />
      {mayApprove && (
        <form method="post" action={`${base}/publish/approve`}>
          <input type="hidden" name="offerId" value={offer.id} />
          <Button type="submit" icon="check">
            {t('approve')}
          </Button>
        </form>
      )}
      <form className="stack" method="post" action={`${base}/publish/end`}>
        <input type="hidden" name="offerId" value={offer.id} />
        {!isOwn && <TextArea id="note" name="note" label={t('note')} hint={t('noteHint')} maxLength={500} rows={3} />}
        <Button type="submit" kind="secondary">
          {t(isOwn ? 'end' : 'return')}
        </Button>
      </form>
    </section>
  );
}

function Obstacle({ plan }: { plan: Plan }) {
  const t = useTranslations();
  if (plan.obstacle)
    return (
      <Alert tone="warning" title={t('manage.plan.obstacle')}>
        <p>{t(`refusals.${plan.obstacle}`)}</p>
      </Alert>
    );
  return plan.isChanged ? <Alert tone="warning" title={t('refusals.offer.plan-changed')} /> : null;
}

function Who({ plan }: { plan: Plan }) {
  const t = useTranslations('manage.plan');
  return (
    <dl className="publish__facts">
      <dt>{t('moment')}</dt>
      <dd>
        <Time at={plan.publishAt} show="moment" />
      </dd>
      <dt>{t('plannedBy')}</dt>
      <dd>{plan.plannedBy?.name ?? t('nobody')}</dd>
      {plan.approvedAt && (
        <>
          <dt>{t('approvedBy')}</dt>
          <dd>{plan.approvedBy?.name ?? t('nobody')}</dd>
        </>
      )}
    </dl>
  );
}
