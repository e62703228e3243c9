import { useTranslations } from 'next-intl';
import { type ChangeEvent, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select, TextField } from '@/components/ui/fields';
import { answerStates } from '@/lib/annotations/model/choice';
import { dayField, type Filter, FilterInAddress, orders, times } from '@/lib/annotations/model/filter';

interface Props {
  path: string;
  filter: Filter;
  /** Whether each change counts at once; else the form is sent. */
  hasScript: boolean;
  onChoose: (change: Partial<Filter>) => void;
}

/** So many supporters one can ask for. */
const SUPPORT = [1, 5, 10, 25, 50, 100];

/** The ways to filter and sort beside the category. A plain form, which also works without any script. */
export function FilterForm({ path, filter, hasScript, onChoose }: Props) {
  const t = useTranslations('formats.map-dialogue.filter');
  const change = ({ currentTarget: { name, value } }: ChangeEvent<HTMLSelectElement>) =>
    onChoose(read({ [name]: value }, name));
  const states = answerStates.map((value) => ({ value, label: t(`states.${value}`) }));
  return (
    <form className="filter-form" method="get" action={path}>
      {filter.category && <input type="hidden" name="category" value={filter.category} />}
      <Select
        {...{ name: 'state', id: 'filter-state', label: t('state'), value: filter.state ?? '', onChange: change }}
        choices={[{ value: '', label: t('states.all') }, ...states]}
      />
      <Select
        {...{ name: 'time', id: 'filter-time', label: t('time'), value: filter.time ?? '', onChange: change }}
        choices={['', ...Object.keys(times)].map((value) => ({ value, label: t(`times.${value || 'all'}`) }))}
      />
      <DayField name="since" filter={filter} onChoose={onChoose} />
      <DayField name="until" filter={filter} onChoose={onChoose} />
      <Select
        {...{ name: 'support', id: 'filter-support', label: t('support'), onChange: change }}
        value={filter.support || ''}
        choices={[{ value: '', label: t('supportAny') }, ...supportChoices(filter).map(asChoice(t))]}
      />
      <Select
        {...{ name: 'order', id: 'filter-order', label: t('order'), value: filter.order, onChange: change }}
        choices={orders.map((value) => ({ value, label: t(`orders.${value}`) }))}
      />
      {!hasScript && <Button small>{t('apply')}</Button>}
    </form>
  );
}

/** A day is typed figure by figure; it counts once it is one. */
function DayField({ name, filter, onChoose }: Pick<Props, 'filter' | 'onChoose'> & { name: 'since' | 'until' }) {
  const t = useTranslations('formats.map-dialogue.filter');
  const chosen = dayField(filter[name]);
  const [typed, setTyped] = useState(chosen);
  useEffect(() => setTyped(chosen), [chosen]);
  const change = ({ currentTarget: { value, validity } }: ChangeEvent<HTMLInputElement>) => {
    setTyped(value);
    const day = read({ [name]: value }, name);
    if (!validity.badInput && (value === '' || day[name] !== null)) onChoose(day);
  };
  return <TextField type="date" name={name} id={`filter-${name}`} label={t(name)} value={typed} onChange={change} />;
}

const supportChoices = ({ support }: Filter): number[] =>
  [...new Set([...SUPPORT, ...(support ? [support] : [])])].sort((one, other) => one - other);

const asChoice = (t: ReturnType<typeof useTranslations>) => (count: number) => ({
  value: String(count),
  label: t('supportLeast', { count }),
});

/** What a field says, as the address would be read. */
const read = (said: Record<string, string>, name: string): Partial<Filter> => {
  const all = FilterInAddress([]).parse(said);
  return { [name]: all[name as keyof Filter] };
};
