'use client';
import './condition-editor.css';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FieldError, Select } from '@/components/ui/fields';
import type { Condition } from '@/lib/surveys/model/condition';
import { blankRule, conditionOf, type Rules, rulesOf } from '../../model/rules';
import { type EarlierColumn, earlierColumns } from './earlier-columns';
import { RuleLine } from './rule-line';
import type { Builder } from './use-builder';

interface Props {
  builder: Builder;
  name: string;
  /** Only what is asked before this place can be asked for. */
  until: { page: number; index: number };
  legend: string;
  condition: Condition | undefined;
  error: string | undefined;
  onChange: (condition: Condition | undefined) => void;
}

/** Under which condition something is asked or shown: lines of which all or any must be fulfilled. */
export function ConditionEditor({ builder, name, until, legend, condition, error, onChange }: Props) {
  const t = useTranslations('formats.survey.settings.condition');
  const about = useTranslations('formats.survey.about');
  const columns = earlierColumns(builder.drafts, until, about);
  const shown = condition ? rulesOf(condition) : { mode: 'all' as const, rules: [] };
  if (columns.length === 0 && !condition) return null;
  return (
    <fieldset className="survey-condition">
      <legend className="kern-label">{legend}</legend>
      {shown ? (
        <Lines {...{ name, columns, shown }} onChange={(rules) => onChange(conditionOf(rules))} />
      ) : (
        <p className="survey-remark">{t('nested')}</p>
      )}
      {error && <FieldError id={`${name}.condition`}>{error}</FieldError>}
    </fieldset>
  );
}

interface LinesProps {
  name: string;
  columns: readonly EarlierColumn[];
  shown: Rules;
  onChange: (rules: Rules) => void;
}

function Lines({ name, columns, shown, onChange }: LinesProps) {
  const t = useTranslations('formats.survey.settings.condition');
  const { mode, rules } = shown;
  const [first] = columns;
  return (
    <>
      {rules.length > 1 && (
        <Select
          name={`${name}.mode`}
          label={t('mode')}
          choices={[
            { value: 'all', label: t('all') },
            { value: 'any', label: t('any') },
          ]}
          value={mode}
          onChange={(event) => onChange({ rules, mode: event.target.value as Rules['mode'] })}
        />
      )}
      {rules.map((rule, index) => (
        <RuleLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing of its own but its place.
          key={index}
          name={`${name}.rule-${index}`}
          {...{ columns, rule }}
          onChange={(to) => onChange({ mode, rules: to ? rules.with(index, to) : rules.toSpliced(index, 1) })}
        />
      ))}
      {first && (
        <Button
          type="button"
          kind="tertiary"
          small
          onClick={() => onChange({ mode, rules: [...rules, blankRule(first.column)] })}
        >
          + {t('add')}
        </Button>
      )}
    </>
  );
}
