import { useTranslations } from 'next-intl';
import type { Group } from '@/lib/surveys/model/group';
import type { NamedColumn } from '../column-choices';
import { useOptionLabel } from '../use-option-label';

/** What a group is called: the question and the answer that its people gave. */
export function useGroupName(named: readonly NamedColumn[]) {
  const t = useTranslations('formats.survey.analysis');
  const label = useOptionLabel();
  return ({ column: key, option }: Group): string => {
    const of = named.find(({ column }) => column.key === key);
    return of ? t('group', { question: of.name, option: label(of.column, option) }) : option;
  };
}
