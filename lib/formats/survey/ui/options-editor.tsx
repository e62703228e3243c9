'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { described, FieldError } from '@/components/ui/fields';
import { LABEL_LIMIT } from '@/lib/surveys/model/questions';
import type { OptionDraft } from '../model/building';
import { OrderButtons } from './order-buttons';
import type { EditorProps } from './question-editor';
import { INNER } from './use-builder';

/** The possible answers of a question. */
export function OptionsEditor(props: EditorProps) {
  const { draft, take, errorAt } = props;
  const t = useTranslations('formats.survey.settings');
  const error = errorAt('options');
  return (
    <fieldset className="survey-builder__options">
      <legend className="kern-label">{t('options')}</legend>
      <ol>
        {draft.options.map((option, index) => (
          <OptionLine key={option.handle} {...props} option={option} index={index} />
        ))}
      </ol>
      {error && <FieldError id={`${INNER}${draft.handle}.options`}>{error}</FieldError>}
      <Button
        type="button"
        kind="tertiary"
        small
        onClick={(event) => {
          take({ do: 'add-option', question: draft.handle });
          focusNewest(event.currentTarget);
        }}
      >
        + {t('addOption')}
      </Button>
    </fieldset>
  );
}

function OptionLine({ draft, take, errorAt, option, index }: EditorProps & { option: OptionDraft; index: number }) {
  const t = useTranslations('formats.survey.settings');
  const label = option.label || t('option', { number: index + 1 });
  const error = errorAt(`options.${index}.label`);
  const id = `${INNER}${draft.handle}.option-${option.handle}`;
  const at = { question: draft.handle, option: option.handle };
  const stepOf = { up: 'option-up', down: 'option-down', remove: 'remove-option' } as const;
  return (
    <li className="survey-option">
      <input
        {...described(id, null, error)}
        name={id}
        aria-label={t('option', { number: index + 1 })}
        className={`kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`}
        maxLength={LABEL_LIMIT}
        value={option.label}
        onChange={(event) => take({ do: 'rename-option', ...at, label: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          take({ do: 'add-option', question: draft.handle });
          focusNewest(event.currentTarget);
        }}
      />
      <OrderButtons
        isFirst={index === 0}
        isLast={index === draft.options.length - 1}
        names={{ up: t('optionUp', { label }), down: t('optionDown', { label }), remove: t('removeOption', { label }) }}
        onStep={(step) => take({ do: stepOf[step], ...at })}
      />
      {error && <FieldError id={id}>{error}</FieldError>}
    </li>
  );
}

/** Once the option that was asked for is there, one types into it. */
function focusNewest(from: HTMLElement): void {
  const options = from.closest('fieldset');
  requestAnimationFrame(() => options?.querySelector<HTMLInputElement>('li:last-child input')?.focus());
}
