import { getFormatter, getTranslations } from 'next-intl/server';
import type { Verdict } from '@/lib/errors';

/** Says when the results can be seen, to who may not see them now. */
export async function ResultsLater({ verdict, closesAt }: { verdict: Verdict; closesAt: Date }) {
  if (verdict.ok) return null;
  const t = await getTranslations('formats.survey.results');
  const date = (await getFormatter()).dateTime(closesAt, { dateStyle: 'long' });
  const sentences: Record<string, string> = {
    'results.after-answer': t('afterAnswer'),
    'results.after-end': t('afterEnd', { date }),
    'results.never': t('never'),
  };
  return <p className="survey-later">{sentences[verdict.code]}</p>;
}
