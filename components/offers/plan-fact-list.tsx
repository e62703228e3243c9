import { useTranslations } from 'next-intl';
import type { PlanFacts } from '@/lib/layers/model/plan';
import { type PlanTexts, planInWords } from '@/lib/layers/model/plan-words';
import { Time } from '../ui/time';

/** What a plan says of itself: what it is called, how far it is, when that was. */
export function PlanFactList({ facts, texts }: { facts: PlanFacts; texts: PlanTexts }) {
  const t = useTranslations('map.planList');
  const { planKind, legalState } = planInWords(texts, facts);
  const told = [
    ['name', facts.name],
    ['number', facts.number],
    ['planKind', planKind],
    ['legalState', legalState],
    ['date', facts.date && !Number.isNaN(Date.parse(facts.date)) && <Time at={facts.date} />],
    ['crs', facts.crs],
  ] as const;
  return (
    <dl className="plan-facts" aria-label={t('facts')}>
      {told.map(
        ([term, value]) =>
          value && (
            <div key={term}>
              <dt>{t(`terms.${term}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
