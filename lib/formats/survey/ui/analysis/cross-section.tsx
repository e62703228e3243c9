import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { Association } from '@/lib/surveys/model/cross';
import { hasGroups } from '@/lib/surveys/model/group';
import { Choose } from '../choose';
import { CrossTable } from '../cross-table';
import type { PartProps } from './analysis-props';
import { WishFields } from './wish-fields';

/** Any two columns against each other, and how strongly they hang together. */
export function CrossSection({ named, wish, analysis: { cross } }: PartProps) {
  const t = useTranslations('formats.survey.analysis');
  const closer = useTranslations('formats.survey.closer');
  const [rows, columns] = [wish.rows, wish.columns].map((key) => named.find(({ column }) => column.key === key));
  return (
    <section id="cross" aria-labelledby="analysis-cross" className="survey-analysis__part">
      <h2 id="analysis-cross">{t('cross')}</h2>
      <form method="get" action="#cross" className="stack">
        <WishFields wish={wish} without={['rows', 'columns']} />
        <div className="survey-closer__forms">
          {(['rows', 'columns'] as const).map((name) => (
            <Choose key={name} name={name} label={t(name)} nothing={t('choose')} chosen={wish[name] ?? undefined}>
              {named
                .filter(({ column }) => hasGroups(column))
                .map(({ column, name: words }) => (
                  <option key={column.key} value={column.key}>
                    {words}
                  </option>
                ))}
            </Choose>
          ))}
        </div>
        <Button kind="secondary" type="submit">
          {t('showCross')}
        </Button>
      </form>
      {cross && rows && columns && (
        <>
          <CrossTable
            table={cross.table}
            {...{ rows, columns, threshold: 1 }}
            texts={{
              caption: closer('crossTitle', { rows: columns.name, columns: rows.name }),
              people: closer('people'),
            }}
          />
          {cross.association && <AssociationNote {...cross.association} />}
        </>
      )}
    </section>
  );
}

/** Below it one writes "under". */
const LEAST_CHANCE = 0.001;

function AssociationNote({ cramersV, chiSquare, freedom, chance, isRough }: Association) {
  const t = useTranslations('formats.survey.analysis');
  const format = useFormatter();
  const number = (value: number, digits: number) =>
    format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const p = chance < LEAST_CHANCE ? `< ${number(LEAST_CHANCE, 3)}` : `= ${number(chance, 3)}`;
  return (
    <p className="survey-remark">
      {t('association', { v: number(cramersV, 2), chi: number(chiSquare, 1), freedom, p })} {isRough && t('rough')}
    </p>
  );
}
