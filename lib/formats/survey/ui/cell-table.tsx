import { useFormatter, useTranslations } from 'next-intl';
import type { ListedCell, PublicPlaces } from '@/lib/surveys/results/public-places';
import { ResultBar } from './result-bar';

/** The fullest cells with the place that one knows there, and how many people, with a bar to each for the eye. */
export function CellTable({ listed, count }: Pick<PublicPlaces, 'listed' | 'count'>) {
  const t = useTranslations('formats.survey.cells');
  const format = useFormatter();
  const most = Math.max(...listed.map(({ people }) => people));
  return (
    <table>
      <caption>{t('caption', { listed: listed.length, count, more: count > listed.length ? 'yes' : 'no' })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('people')}</th>
        </tr>
      </thead>
      <tbody>
        {listed.map((cell) => (
          <tr key={cell.cell}>
            <th scope="row">
              <Place {...cell} />
              <ResultBar share={cell.people / most} />
            </th>
            <td>{format.number(cell.people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The coordinates say which of two cells in one street is meant. */
function Place({ name, middle: [lon, lat] }: ListedCell) {
  const t = useTranslations('formats.survey.cells');
  const format = useFormatter();
  const [east, north] = [lon, lat].map((degrees) =>
    format.number(degrees, { minimumFractionDigits: 4, maximumFractionDigits: 4 }),
  );
  const position = t('middle', { east: String(east), north: String(north) });
  if (name === null) return position;
  return (
    <>
      {name} <span className="survey-result__count">{position}</span>
    </>
  );
}
