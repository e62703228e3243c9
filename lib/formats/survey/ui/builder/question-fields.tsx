'use client';
import { useTranslations } from 'next-intl';
import { Check } from '@/components/ui/choices';
import { TextField } from '@/components/ui/fields';
import { type FieldName, type FlagName, inSchema, isWords, kindFields } from '../../model/kind-fields';
import { type EditorProps, pathOf } from './editor-props';
import { PartsEditor } from './parts-editor';
import { INNER } from './use-builder';

/** What only this kind of question has: options, ends of a scale, a range, a limit. */
export function QuestionFields(props: EditorProps) {
  const { parts, fields, flags } = kindFields[props.draft.kind];
  return (
    <>
      {parts.map((of) => (
        <PartsEditor key={of} {...props} of={of} />
      ))}
      {fields.length > 0 && (
        <div className="survey-builder__fields">
          {fields.map((name) => (
            <Field key={name} {...props} name={name} />
          ))}
        </div>
      )}
      {flags.map((name) => (
        <Flag key={name} {...props} name={name} />
      ))}
    </>
  );
}

function Field({ name, ...props }: EditorProps & { name: FieldName }) {
  const { builder, draft } = props;
  const t = useTranslations('formats.survey.settings');
  const optional = useTranslations('common')('optional');
  const { begins = {} } = kindFields[draft.kind];
  const own = `fields.${draft.kind}-${name}`;
  const isDay = draft.kind === 'date';
  return (
    <TextField
      name={`${INNER}${draft.handle}.${name}`}
      label={t(t.has(own) ? own : `fields.${name}`)}
      optional={name in begins ? undefined : optional}
      error={builder.errorAt(`${pathOf(props)}.${inSchema[name] ?? name}`)}
      type={isDay ? 'date' : 'text'}
      inputMode={isWords(name, draft.kind) ? undefined : 'decimal'}
      value={draft.fields[name] ?? ''}
      onChange={(event) =>
        builder.take({
          do: 'change',
          question: draft.handle,
          to: { fields: { ...draft.fields, [name]: event.target.value } },
        })
      }
    />
  );
}

function Flag({ builder, draft, name }: EditorProps & { name: FlagName }) {
  const t = useTranslations('formats.survey.settings');
  const own = `flags.${draft.kind}-${name}`;
  return (
    <Check
      type="checkbox"
      name={`${INNER}${draft.handle}.${name}`}
      label={t(t.has(own) ? own : `flags.${name}`)}
      checked={draft.flags[name] === true}
      onChange={(event) =>
        builder.take({
          do: 'change',
          question: draft.handle,
          to: { flags: { ...draft.flags, [name]: event.target.checked } },
        })
      }
    />
  );
}
