import { useTranslations } from 'next-intl';
import { Fact } from '@/components/ui/fact';
import { Time } from '@/components/ui/time';
import type { Receipt } from '@/lib/moderation/queries/report';

/** What a notice said, and what became of it. */
export function NoticeFacts({ receipt, netiquette }: { receipt: Receipt; netiquette: string }) {
  const t = useTranslations('report.receipt');
  const { number, receivedAt, ground, rule, law, netiquetteVersion, outcome, decidedAt, decision } = receipt;
  return (
    <dl className="identity__data">
      <Fact label={t('number')}>{number}</Fact>
      <Fact label={t('receivedAt')}>
        <Time at={receivedAt} show="moment" />
      </Fact>
      <Fact label={t('ground')}>
        {ground === 'law' ? (
          t('law', { law: law ?? '' })
        ) : (
          <a href={`${netiquette}/${netiquetteVersion}#rule-${rule}`}>{t('rule', { rule: rule ?? 0 })}</a>
        )}
      </Fact>
      <Fact label={t('state')}>{t(`outcomes.${outcome}`)}</Fact>
      {decidedAt && (
        <Fact label={t('decidedAt')}>
          <Time at={decidedAt} show="moment" />
        </Fact>
      )}
      {decision && <Fact label={t('reason')}>{decision.reason}</Fact>}
    </dl>
  );
}
