import { useTranslations } from 'next-intl';
import { DensityMap } from '@/components/map/density-map';
import type { Bounds } from '@/components/map/map/map-canvas';
import { columnsOf, type Question } from '@/lib/surveys/model/questions';
import { answeredIn } from '@/lib/surveys/model/totals';
import type { PartProps } from './analysis-props';

interface Props extends Pick<PartProps, 'analysis' | 'questions'> {
  /** Where the chosen group's places are as GeoJSON. */
  data: string;
  basemap: string | null;
  bounds: Bounds;
}

/** Where people marked places, question by question: exactly, for staff. */
export function PlacesSection({ analysis, questions, ...map }: Props) {
  const t = useTranslations('formats.survey.analysis');
  const asked = questions.filter((question) => whereIn(question) !== undefined);
  if (asked.length === 0 || analysis.results.responses === 0) return null;
  return (
    <section className="survey-places" aria-labelledby="survey-places">
      <h2 id="survey-places">{t('places')}</h2>
      <p>{t('placesText')}</p>
      {asked.map((question) => (
        <figure key={question.id}>
          <figcaption>{question.label}</figcaption>
          <DensityMap
            {...map}
            only={['question', question.id]}
            count={countOf(question, analysis)}
            label={t('placesOf', { question: question.label })}
          />
        </figure>
      ))}
    </section>
  );
}

const whereIn = (question: Question) => columnsOf(question).find(({ holds }) => holds === 'places');

const countOf = (question: Question, { results }: Props['analysis']): number => {
  const where = whereIn(question);
  return where ? Math.max(1, answeredIn(where, results)) : 1;
};
