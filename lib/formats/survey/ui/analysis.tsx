import './results.css';
import './charts.css';
import './closer-look.css';
import './analysis/analysis.css';
import { getTranslations } from 'next-intl/server';
import { inTenant } from '@/db/tenancy';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { fieldsOf, readAnalysisWish } from '@/lib/surveys/model/analysis-wish';
import { questionsOf } from '@/lib/surveys/model/page';
import { settingsOf } from '@/lib/surveys/queries/kept-settings';
import { analysisOf } from '@/lib/surveys/results/analysis';
import { alwaysColumns } from '@/lib/surveys/results/answer-index';
import type { AnalysisProps } from '../../format';
import { Amounts } from './analysis/amounts';
import { Compared } from './analysis/compared';
import { CrossSection } from './analysis/cross-section';
import { Files } from './analysis/files';
import { GroupSection } from './analysis/group-section';
import { PlacesSection } from './analysis/places-section';
import { TextsSection } from './analysis/texts-section';
import { WeightingSection } from './analysis/weighting-section';
import { namedColumns } from './column-choices';
import { ResultsBody } from './results-body';

/** Where staff look at a survey's answers: exactly, by groups, against each other, weighted, in words, and as files. */
export default async function Analysis({ actor, tenantSlug, format, address, query }: AnalysisProps) {
  const settings = await inTenant(actor, (tx) => settingsOf(tx, format.id));
  const questions = questionsOf(settings.pages);
  const named = [...namedColumns(questions), ...(await ownColumns())];
  const columns = named.map(({ column }) => column);
  const wish = readAnalysisWish(columns, query);
  const analysis = await analysisOf({ tenantId: actor.tenantId, formatId: format.id, settings }, wish);
  const t = await getTranslations('formats.survey.analysis');
  const { basemap, bounds } = await currentTenant(tenantSlug);
  const group = fieldsOf(wish).filter(([name]) => name === 'only');
  const { results, versus, raked } = analysis;
  const props = { named, wish, analysis, questions };
  return (
    <div className="survey-analysis">
      <p>
        {t('counted', { count: analysis.everybody })}. {t('exact')}
      </p>
      <GroupSection {...props} />
      <Files address={address} fields={group} questions={questions} />
      <section className="survey-results" aria-labelledby="survey-results">
        <h2 id="survey-results">{raked ? t('weighted') : t('results')}</h2>
        {results.responses === 0 ? (
          <p>{t('nobody')}</p>
        ) : versus ? (
          <Compared {...props} />
        ) : (
          <ResultsBody questions={questions} results={results} threshold={1} effect={raked?.designEffect} />
        )}
      </section>
      <PlacesSection
        {...props}
        {...{ basemap, bounds }}
        data={`${address}/places.geojson?${new URLSearchParams(group)}`}
      />
      <Amounts {...props} />
      <CrossSection {...props} />
      <TextsSection {...props} />
      <WeightingSection {...props} formatId={format.id} action={`${address}/margins`} />
    </div>
  );
}

/** The columns that no question asks for, by name. */
async function ownColumns() {
  const t = await getTranslations('formats.survey.analysis');
  const [origin] = alwaysColumns;
  const column = {
    ...origin,
    options: origin.options.map(({ id }) => ({ id, label: t(`origins.${id}`) })),
  };
  return [{ column, question: null, name: t('origin') }];
}
