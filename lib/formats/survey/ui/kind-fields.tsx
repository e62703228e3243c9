'use client';
import { useTranslations } from 'next-intl';
import { Check } from '@/components/ui/choices';
import { TextField } from '@/components/ui/fields';
import type { QuestionDraft } from '../model/building';
import { OptionsEditor } from './options-editor';
import type { EditorProps } from './question-editor';
import { INNER } from './use-builder';

/** What only this kind of question has: options, ends of a scale, a range, a limit. */
export function KindFields(props: EditorProps) {
  const { draft } = props;
  switch (draft.kind) {
    case 'single':
      return <OptionsEditor {...props} />;
    case 'multiple':
      return (
        <>
          <OptionsEditor {...props} />
          <Fields {...props} of={['min', 'max']} />
        </>
      );
    case 'scale':
      return <Fields {...props} of={['min', 'max', 'from', 'to']} named={{ min: 'scaleMin', max: 'scaleMax' }} />;
    case 'number':
      return (
        <>
          <Fields {...props} of={['min', 'max', 'unit']} />
          <Whole {...props} />
        </>
      );
    case 'text':
      return <Fields {...props} of={['limit']} />;
  }
}

type FieldName = 'min' | 'max' | 'from' | 'to' | 'unit' | 'limit';

interface FieldsProps extends EditorProps {
  of: readonly FieldName[];
  /** Texts that differ from the field's name. */
  named?: Partial<Record<FieldName, string>>;
}

/** Where the schema calls a field of the builder by another name. */
const inSchema: Partial<Record<FieldName, string>> = { from: 'minLabel', to: 'maxLabel' };
const numeric: readonly FieldName[] = ['min', 'max', 'limit'];

function Fields({ draft, take, errorAt, of, named = {} }: FieldsProps) {
  const t = useTranslations('formats.survey.settings');
  const optional = useTranslations('common')('optional');
  const change = (to: Partial<QuestionDraft>) => take({ do: 'change', question: draft.handle, to });
  const isNeeded = (name: FieldName) => name === 'limit' || (draft.kind === 'scale' && numeric.includes(name));
  return (
    <div className="survey-builder__fields">
      {of.map((name) => (
        <TextField
          key={name}
          name={`${INNER}${draft.handle}.${name}`}
          label={t(named[name] ?? name)}
          optional={isNeeded(name) ? undefined : optional}
          error={errorAt(inSchema[name] ?? name)}
          inputMode={numeric.includes(name) ? 'decimal' : undefined}
          value={draft[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      ))}
    </div>
  );
}

function Whole({ draft, take }: EditorProps) {
  const t = useTranslations('formats.survey.settings');
  return (
    <Check
      type="checkbox"
      name={`${INNER}${draft.handle}.whole`}
      label={t('whole')}
      checked={draft.whole}
      onChange={(event) => take({ do: 'change', question: draft.handle, to: { whole: event.target.checked } })}
    />
  );
}
