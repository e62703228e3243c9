import { hasGroups, inAddress } from '@/lib/surveys/model/group';
import { optionsOf } from '@/lib/surveys/model/totals';
import type { NamedColumn } from '../column-choices';
import { useOptionLabel } from '../use-option-label';

/** All groups of a survey, by question. */
export function GroupChoices({ named }: { named: readonly NamedColumn[] }) {
  const label = useOptionLabel();
  return named
    .filter(({ column }) => hasGroups(column))
    .map(({ column, name }) => (
      <optgroup key={column.key} label={name}>
        {optionsOf(column).map((option) => (
          <option key={option} value={inAddress({ column: column.key, option })}>
            {label(column, option)}
          </option>
        ))}
      </optgroup>
    ));
}
