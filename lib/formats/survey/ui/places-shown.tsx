import { useTranslations } from 'next-intl';
import { questionsOf } from '@/lib/surveys/model/page';
import { stepsFrom } from '@/lib/surveys/model/place-cells';
import type { Question } from '@/lib/surveys/model/questions';
import { type SurveySettings, thresholdOf } from '@/lib/surveys/model/survey';
import type { PublicPlaces } from '@/lib/surveys/results/public-places';
import { CellTable } from './cell-table';
import { CellMap } from './lazily';
import type { Surroundings } from './surroundings';

interface Props {
  settings: SurveySettings;
  places: readonly PublicPlaces[];
  around: Pick<Surroundings, 'basemap' | 'bounds'>;
  /** Where the cells are as GeoJSON. */
  address: string;
  code: string | undefined;
}

/** Where people marked something, in cells with enough of them: a map, and a table that needs no script. */
export function PlacesShown({ settings, places, ...rest }: Props) {
  const t = useTranslations('formats.survey.cells');
  const questions = questionsOf(settings.pages);
  const threshold = thresholdOf(settings);
  if (places.length === 0) return null;
  return (
    <section className="survey-results" aria-labelledby="survey-cells">
      <h2 id="survey-cells">{t('title')}</h2>
      {places.map((shown) => {
        const question = questions.find(({ id }) => id === shown.question);
        return question && <PlacesOf key={question.id} {...{ question, shown, threshold }} {...rest} />;
      })}
    </section>
  );
}

interface PlacesOfProps extends Omit<Props, 'settings' | 'places'> {
  question: Question;
  shown: PublicPlaces;
  threshold: number;
}

function PlacesOf({ question, shown, threshold, around, address, code }: PlacesOfProps) {
  const t = useTranslations('formats.survey.cells');
  const data = `${address}?${new URLSearchParams({ question: question.id, ...(code && { code }) })}`;
  return (
    <div className="survey-result survey-cells">
      <h3>{question.label}</h3>
      <p>{shown.count > 0 ? t('text', { threshold }) : t('none', { threshold })}</p>
      {shown.bounds && (
        <>
          <div className="survey-cells__map no-print">
            <CellMap
              basemap={around.basemap}
              bounds={shown.bounds}
              data={data}
              steps={stepsFrom(threshold).map((count) => t('from', { count }))}
              label={t('map', { question: question.label })}
            />
          </div>
          <CellTable {...shown} />
          <p className="survey-remark">
            {t('once')} {holdsMoreThanPoints(question) && t('shapes', { limit: shown.limit })}{' '}
            <a href={data} download>
              {t('file')}
            </a>
          </p>
        </>
      )}
    </div>
  );
}

const holdsMoreThanPoints = (question: Question): boolean =>
  'shapes' in question && question.shapes.some((shape) => shape !== 'point');
