import { useTranslations } from 'next-intl';
import { Fact } from '@/components/ui/fact';
import { Time } from '@/components/ui/time';
import type { ObjectionView } from '@/lib/moderation/model/objection';

/** An objection of one's own, and what came of it. */
export function ObjectionFacts({ objection }: { objection: ObjectionView }) {
  const t = useTranslations('report.objection');
  const { text, receivedAt, outcome, reason } = objection;
  return (
    <dl className="identity__data">
      <Fact label={t('yours')}>{text}</Fact>
      <Fact label={t('receivedAt')}>
        <Time at={receivedAt} show="moment" />
      </Fact>
      <Fact label={t('state')}>{t(`states.${outcome ?? 'waits'}`)}</Fact>
      {reason && <Fact label={t('reason')}>{reason}</Fact>}
    </dl>
  );
}
