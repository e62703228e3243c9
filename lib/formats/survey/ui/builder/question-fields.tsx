'use client';
import { useTranslations } from 'next-intl';
import { Check } from '@/components/ui/choices';
import { FieldError, TextField } from '@/components/ui/fields';
import { chosenIn } from '../../model/draft';
import {
  type ChoicesName,
  type FieldName,
  type FlagName,
  inSchema,
  isWords,
  kindFields,
} from '../../model/kind-fields';
import { type EditorProps, pathOf } from './editor-props';
import { PartsEditor } from './parts-editor';
import { INNER } from './use-builder';

/** What only this kind of question has: options, ends of a scale, a range, a limit. */
export function QuestionFields(props: EditorProps) {
  const { parts, fields, flags, choices = {} } = kindFields[props.draft.kind];
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
      {Object.entries(choices).map(([name, { among }]) => (
        <Choices key={name} {...props} name={name as ChoicesName} among={among} />
      ))}
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

function Choices({ name, among, ...props }: EditorProps & { name: ChoicesName; among: readonly string[] }) {
  const { builder, draft } = props;
  const t = useTranslations('formats.survey.settings');
  const chosen = chosenIn(draft, name);
  const error = builder.errorAt(`${pathOf(props)}.${name}`);
  const id = `${INNER}${draft.handle}.${name}`;
  const take = (to: readonly string[]) =>
    builder.take({ do: 'change', question: draft.handle, to: { choices: { ...draft.choices, [name]: to } } });
  return (
    <fieldset className="survey-builder__options" aria-describedby={error && `${id}-error`}>
      <legend className="kern-label">{t(`${name}.title`)}</legend>
      {among.map((one) => (
        <Check
          key={one}
          type="checkbox"
          name={id}
          value={one}
          label={t(`${name}.${one}`)}
          checked={chosen.includes(one)}
          onChange={({ target }) => take(target.checked ? [...chosen, one] : chosen.filter((other) => other !== one))}
        />
      ))}
      {error && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
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
