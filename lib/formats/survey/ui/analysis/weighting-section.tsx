import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/fields';
import { queryOf } from '@/lib/surveys/model/analysis-wish';
import { marginsAsText } from '@/lib/surveys/model/margins';
import { HEAVIEST } from '@/lib/surveys/model/raking';
import type { PartProps } from './analysis-props';

interface Props extends PartProps {
  formatId: string;
  action: string;
}

/** What is known of everybody, typed in or pasted from a spreadsheet, and what weighting by it costs. */
export function WeightingSection({ named, wish, analysis, formatId, action }: Props) {
  const t = useTranslations('formats.survey.analysis');
  const { margins } = analysis;
  const first = named.find(({ column }) => column.holds === 'one');
  const example = first ? `${first.column.key}; ${first.column.options[0]?.id ?? ''}; 52` : '';
  return (
    <section id="weighting" aria-labelledby="analysis-weighting" className="survey-analysis__part">
      <h2 id="analysis-weighting">{t('weighting')}</h2>
      <p>{t('weightingText')}</p>
      <EffectNote analysis={analysis} />
      {margins.length > 0 && (
        <p>
          <a href={queryOf(wish, { weighted: !wish.weighted })}>{wish.weighted ? t('noWeights') : t('useWeights')}</a>
        </p>
      )}
      <form method="post" action={action} className="stack">
        <input type="hidden" name="formatId" value={formatId} />
        <TextArea
          name="margins"
          label={t('margins')}
          hint={t('marginsHint', { example })}
          defaultValue={marginsAsText(margins)}
        />
        <Button kind="secondary" type="submit">
          {t('saveMargins')}
        </Button>
      </form>
    </section>
  );
}

function EffectNote({ analysis: { raked, everybody } }: Pick<PartProps, 'analysis'>) {
  const t = useTranslations('formats.survey.analysis');
  const format = useFormatter();
  if (!raked) return null;
  const number = (value: number, digits: number) => format.number(value, { maximumFractionDigits: digits });
  return (
    <p>
      {t('effect', {
        effect: number(raked.designEffect, 2),
        people: number(everybody, 0),
        effective: number(raked.effective, 0),
        met: raked.met ? 'yes' : 'no',
        heaviest: HEAVIEST,
      })}
    </p>
  );
}
