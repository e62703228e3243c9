import { useFormatter, useTranslations } from 'next-intl';
import { differenceInterval } from '@/lib/surveys/model/intervals';
import { answeredIn, linesOf } from '@/lib/surveys/model/totals';
import type { NamedColumn } from '../column-choices';
import { useFigures } from '../use-figures';
import { useOptionLabel } from '../use-option-label';
import type { PartProps } from './analysis-props';

/** Two groups side by side: each share, and how far they differ. */
export function Compared({ named, analysis }: PartProps) {
  return (
    <div className="survey-analysis__tables">
      {named
        .filter(({ column }) => linesOf(column, analysis.results).length > 0)
        .map((one) => (
          <ComparedColumn key={one.column.key} named={one} analysis={analysis} />
        ))}
    </div>
  );
}

function ComparedColumn({ named: { column, name }, analysis }: Pick<PartProps, 'analysis'> & { named: NamedColumn }) {
  const t = useTranslations('formats.survey.analysis');
  const label = useOptionLabel();
  const figures = useFigures(1);
  const { results, versus } = analysis;
  const other = versus ?? results;
  const [of, ofOther] = [answeredIn(column, results), answeredIn(column, other)];
  const share = (count: number, all: number) => figures.share(all > 0 ? count / all : 0, count);
  return (
    <div className="survey-cross survey-result">
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('answer')}</th>
            <th scope="col">{t('one')}</th>
            <th scope="col">{t('other')}</th>
            <th scope="col">{t('difference')}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(column, results).map(({ option, count }) => {
            const against = other.counts[column.key]?.[option] ?? 0;
            return (
              <tr key={option}>
                <th scope="row">{label(column, option)}</th>
                <td>{share(count, of)}</td>
                <td>{share(against, ofOther)}</td>
                <td>
                  <Difference one={[count, of]} other={[against, ofOther]} effect={analysis.raked?.designEffect ?? 1} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface DifferenceProps {
  one: [number, number];
  other: [number, number];
  effect: number;
}

function Difference({ one, other, effect }: DifferenceProps) {
  const t = useTranslations('formats.survey.analysis');
  const format = useFormatter();
  const effective = ([count, of]: [number, number]) => [count / effect, of / effect] as const;
  const range = differenceInterval(effective(one), effective(other));
  if (!range) return null;
  const points = (share: number) => format.number(Math.round(share * 100), { signDisplay: 'exceptZero' });
  const words = t('points', { from: points(range.from), to: points(range.to) });
  return range.from > 0 || range.to < 0 ? <strong>{words}</strong> : words;
}
