'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Select, TextField } from '@/components/ui/fields';
import { blankRule, type Rule, testsOf } from '../../model/rules';
import type { EarlierColumn } from './earlier-columns';

interface Props {
  name: string;
  columns: readonly EarlierColumn[];
  rule: Rule;
  /** Null takes the line out. */
  onChange: (rule: Rule | null) => void;
}

/** One line of a condition: which question, what about it, and which answers. */
export function RuleLine({ name, columns, rule, onChange }: Props) {
  const t = useTranslations('formats.survey.settings.condition');
  const asked = columns.find(({ column }) => column.key === rule.of);
  const choices = columns.map(({ column, label }) => ({ value: column.key, label }));
  const gone = asked ? [] : [{ value: rule.of, label: t('gone', { key: rule.of }) }];
  const ask = (key: string) => {
    const next = columns.find(({ column }) => column.key === key);
    if (next) onChange(blankRule(next.column));
  };
  return (
    <div className="survey-rule">
      <Select
        name={`${name}.of`}
        label={t('of')}
        choices={[...gone, ...choices]}
        value={rule.of}
        onChange={(event) => ask(event.target.value)}
      />
      {asked && (
        <Select
          name={`${name}.test`}
          label={t('test')}
          choices={testsOf(asked.column).map((value) => ({ value, label: t(`tests.${value}`) }))}
          value={rule.test}
          onChange={(event) => onChange({ ...rule, test: event.target.value as Rule['test'] })}
        />
      )}
      {asked && <Bounds {...{ name, rule, onChange, asked }} />}
      <Button type="button" kind="tertiary" small onClick={() => onChange(null)}>
        {t('remove')}
      </Button>
    </div>
  );
}

function Bounds({ name, rule, onChange, asked }: Omit<Props, 'columns'> & { asked: EarlierColumn }) {
  const t = useTranslations('formats.survey.settings.condition');
  if (rule.test === 'in') return <Options {...{ name, rule, onChange, asked }} />;
  if (rule.test !== 'between') return null;
  return (['from', 'to'] as const).map((end) => (
    <TextField
      key={end}
      name={`${name}.${end}`}
      label={t(end)}
      type={asked.column.holds === 'day' ? 'date' : 'text'}
      inputMode="decimal"
      value={rule[end]}
      onChange={(event) => onChange({ ...rule, [end]: event.target.value })}
    />
  ));
}

function Options({ name, rule, onChange, asked }: Omit<Props, 'columns'> & { asked: EarlierColumn }) {
  const t = useTranslations('formats.survey.settings.condition');
  return (
    <fieldset className="survey-rule__options">
      <legend>{t('options')}</legend>
      {asked.column.options.map(({ id, label }) => (
        <label key={id}>
          <input
            type="checkbox"
            name={`${name}.${id}`}
            checked={rule.in.includes(id)}
            onChange={(event) =>
              onChange({ ...rule, in: event.target.checked ? [...rule.in, id] : rule.in.filter((one) => one !== id) })
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
