'use client';
import './plan-answer.css';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { FeatureInWords } from '@/lib/layers/model/in-words';

interface Props {
  /** Where the feature is served in words. */
  address: string;
  /** What is known of it before that. */
  title: string | null;
}

/** What a plan says of one area or line: its use, its measures, its regulations. */
export function PlanAnswer({ address, title }: Props) {
  const t = useTranslations('map.plan');
  const told = useTold(address);
  if (told === 'failed') return <p>{title ?? t('failed')}</p>;
  if (told === null) return <p>{title ?? t('loading')}</p>;
  return (
    <div className="plan-answer">
      <p className="plan-answer__title">{told.title}</p>
      {told.use !== null && told.use !== told.title && <p className="plan-answer__use">{told.use}</p>}
      {told.facts.length > 0 && (
        <dl className="plan-answer__facts">
          {told.facts.map(({ term, value }) => (
            <div key={term + value}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {told.regulations.map((regulation) => (
        <p key={regulation} className="plan-answer__regulation">
          {regulation}
        </p>
      ))}
    </div>
  );
}

function useTold(address: string): FeatureInWords | 'failed' | null {
  const [told, setTold] = useState<FeatureInWords | 'failed' | null>(null);
  useEffect(() => {
    const left = new AbortController();
    fetch(address, { signal: left.signal })
      .then(async (answer) => setTold(answer.ok ? ((await answer.json()) as FeatureInWords) : 'failed'))
      .catch(() => left.signal.aborted || setTold('failed'));
    return () => left.abort();
  }, [address]);
  return told;
}
