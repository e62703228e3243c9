import './results.css';
import './charts.css';
import './closer-look.css';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import type { ResultsView } from '@/lib/realtime/model';
import { hasGroups, inAddress } from '@/lib/surveys/model/group';
import { isGroup } from '@/lib/surveys/model/hiding';
import { questionsOf } from '@/lib/surveys/model/page';
import { type SurveySettings, thresholdOf } from '@/lib/surveys/model/survey';
import type { CloserLook as Look } from '@/lib/surveys/results/closer-look';
import { Choose } from './choose';
import { type NamedColumn, namedColumns } from './column-choices';
import { CrossTable } from './cross-table';
import { ResultsBody } from './results-body';
import { useOptionLabel } from './use-option-label';

interface Props {
  settings: SurveySettings;
  results: ResultsView;
  closer: Look;
  /** With which somebody came here, and sees the results. */
  code?: string | undefined;
}

/** The results of one group, or of two questions against each other, chosen in forms that work without scripts. */
export function CloserLook({ settings, results, closer, code }: Props) {
  const t = useTranslations('formats.survey.closer');
  const named = namedColumns(questionsOf(settings.pages)).filter(({ column }) => hasGroups(column));
  const threshold = thresholdOf(settings);
  if (results.responses < 2 * threshold || named.length === 0) return null;
  return (
    <div className="survey-closer" id="closer">
      <Details summary={t('title')} open={closer.group !== null || closer.cross !== null}>
        <p>{t('text')}</p>
        <div className="survey-closer__forms">
          <GroupForm {...{ named, results, threshold, code }} chosen={closer.group && inAddress(closer.group.of)} />
          {named.length > 1 && <CrossForm {...{ named, closer, code }} />}
        </div>
        <GroupView {...{ settings, named, closer, threshold, code }} />
        <CrossView {...{ named, closer, threshold }} />
      </Details>
    </div>
  );
}

interface GroupFormProps {
  named: NamedColumn[];
  results: ResultsView;
  threshold: number;
  chosen: string | null;
  code: string | undefined;
}

function GroupForm({ named, results, threshold, chosen, code }: GroupFormProps) {
  const t = useTranslations('formats.survey.closer');
  const label = useOptionLabel();
  const offered = named.flatMap(({ column, name }) => {
    const counts = Object.entries(results.counts[column.key] ?? {});
    const options = counts.filter(([id, count]) => id !== '*' && isGroup(count, results.responses, threshold));
    return options.length > 0 ? [{ column, name, options: options.map(([id]) => id) }] : [];
  });
  return (
    <form method="get" action="#closer" className="stack">
      <Code code={code} />
      <Choose name="group" label={t('group')} nothing={t('choose')} chosen={chosen ?? undefined}>
        {offered.map(({ column, name, options }) => (
          <optgroup key={column.key} label={name}>
            {options.map((option) => (
              <option key={option} value={inAddress({ column: column.key, option })}>
                {label(column, option)}
              </option>
            ))}
          </optgroup>
        ))}
      </Choose>
      <Button kind="secondary" type="submit">
        {t('groupSubmit')}
      </Button>
    </form>
  );
}

const Code = ({ code }: { code: string | undefined }) => code && <input type="hidden" name="code" value={code} />;

interface CrossFormProps {
  named: NamedColumn[];
  closer: Look;
  code: string | undefined;
}

function CrossForm({ named, closer: { cross }, code }: CrossFormProps) {
  const t = useTranslations('formats.survey.closer');
  return (
    <form method="get" action="#closer" className="stack">
      <Code code={code} />
      {(['rows', 'columns'] as const).map((name) => (
        <Choose key={name} name={name} label={t(name)} nothing={t('choose')} chosen={cross?.[name]}>
          {named.map(({ column, name: words }) => (
            <option key={column.key} value={column.key}>
              {words}
            </option>
          ))}
        </Choose>
      ))}
      <Button kind="secondary" type="submit">
        {t('crossSubmit')}
      </Button>
    </form>
  );
}

interface ViewProps {
  named: NamedColumn[];
  closer: Look;
  threshold: number;
}

interface GroupViewProps {
  settings: SurveySettings;
  code: string | undefined;
}

function GroupView({ settings, named, closer: { group }, threshold, code }: ViewProps & GroupViewProps) {
  const t = useTranslations('formats.survey.closer');
  const label = useOptionLabel();
  const of = named.find(({ column }) => column.key === group?.of.column);
  if (!group || !of) return null;
  return (
    <section className="survey-results" aria-labelledby="survey-group">
      <h3 id="survey-group">{t('groupTitle', { question: of.name, option: label(of.column, group.of.option) })}</h3>
      {group.results ? (
        <ResultsBody questions={questionsOf(settings.pages)} results={group.results} threshold={threshold} />
      ) : (
        <p>{t('tooSmall', { threshold })}</p>
      )}
      <a href={code ? `?${new URLSearchParams({ code })}#survey-results` : '?#survey-results'}>{t('all')}</a>
    </section>
  );
}

function CrossView({ named, closer: { cross }, threshold }: ViewProps) {
  const t = useTranslations('formats.survey.closer');
  const [rows, columns] = [cross?.rows, cross?.columns].map((key) => named.find(({ column }) => column.key === key));
  if (!cross || !rows || !columns) return null;
  if (!cross.table || cross.table.rows.length === 0) return <p>{t('crossTooSmall')}</p>;
  const texts = { caption: t('crossTitle', { rows: columns.name, columns: rows.name }), people: t('people') };
  return (
    <>
      <CrossTable table={cross.table} {...{ rows, columns, threshold, texts }} />
      <p className="survey-remark">{t('crossNote', { threshold })}</p>
    </>
  );
}
