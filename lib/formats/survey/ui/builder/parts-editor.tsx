'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { described, FieldError } from '@/components/ui/fields';
import { OPTIONS_LIMIT } from '@/lib/surveys/model/choosing';
import { LABEL_LIMIT } from '@/lib/surveys/model/key';
import { ROWS_LIMIT } from '@/lib/surveys/model/parts';
import { swapped } from '../../model/building';
import type { PartDraft } from '../../model/draft';
import { hasPictures, type PartsName } from '../../model/kind-fields';
import { type EditorProps, pathOf } from './editor-props';
import { OptionPicture } from './option-picture';
import { OrderButtons } from './order-buttons';
import { INNER } from './use-builder';

type Props = EditorProps & { of: PartsName };

/** The options of a question, or the rows of a matrix. */
export function PartsEditor(props: Props) {
  const { builder, draft, of } = props;
  const t = useTranslations(`formats.survey.settings.${of}`);
  const parts = draft[of];
  const error = builder.errorAt(`${pathOf(props)}.${of}`);
  const change = (to: PartDraft[]) => builder.take({ do: 'change', question: draft.handle, to: { [of]: to } });
  const add = (from: HTMLElement) => {
    if (parts.length >= (of === 'rows' ? ROWS_LIMIT : OPTIONS_LIMIT)) return;
    change([...parts, { handle: Math.max(-1, ...parts.map(({ handle }) => handle)) + 1, id: '', label: '' }]);
    focusNewest(from);
  };
  return (
    <fieldset className="survey-builder__options">
      <legend className="kern-label">{t('title')}</legend>
      <ol>
        {parts.map((part, index) => (
          <PartLine key={part.handle} {...props} {...{ part, change, add }} place={index} />
        ))}
      </ol>
      {error && <FieldError id={`${INNER}${draft.handle}.${of}`}>{error}</FieldError>}
      <Button type="button" kind="tertiary" small onClick={(event) => add(event.currentTarget)}>
        + {t('add')}
      </Button>
    </fieldset>
  );
}

interface LineProps extends Props {
  part: PartDraft;
  place: number;
  change: (to: PartDraft[]) => void;
  add: (from: HTMLElement) => void;
}

function PartLine({ part, place, change, add, ...props }: LineProps) {
  const { builder, draft, of } = props;
  const t = useTranslations(`formats.survey.settings.${of}`);
  const parts = draft[of];
  const label = part.label || t('one', { number: place + 1 });
  const error = builder.errorAt(`${pathOf(props)}.${of}.${place}.label`);
  const id = `${INNER}${draft.handle}.${of}-${part.handle}`;
  const becomes = (to: Partial<PartDraft>) => change(parts.with(place, { ...part, ...to }));
  return (
    <li className="survey-option">
      <input
        {...described(id, null, error)}
        name={id}
        aria-label={t('one', { number: place + 1 })}
        className={`kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`}
        maxLength={LABEL_LIMIT}
        value={part.label}
        onChange={(event) => becomes({ label: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add(event.currentTarget);
        }}
      />
      <OrderButtons
        isFirst={place === 0}
        isLast={place === parts.length - 1}
        names={{ up: t('up', { label }), down: t('down', { label }), remove: t('remove', { label }) }}
        onStep={(step) =>
          change(step === 'remove' ? parts.toSpliced(place, 1) : swapped(parts, place, step === 'up' ? -1 : 1))
        }
      />
      {draft.kind === 'multiple' && of === 'options' && (
        <label className="survey-option__alone">
          <input
            type="checkbox"
            checked={part.exclusive === true}
            onChange={(event) => becomes({ exclusive: event.target.checked || undefined })}
          />
          {t('alone')}
        </label>
      )}
      {of === 'options' && hasPictures(draft.kind) && <OptionPicture {...{ part, label, becomes, name: id }} />}
      {error && <FieldError id={id}>{error}</FieldError>}
    </li>
  );
}

/** Once the part that was asked for is there, one types into it. */
function focusNewest(from: HTMLElement): void {
  const list = from.closest('fieldset');
  requestAnimationFrame(() => list?.querySelector<HTMLInputElement>('li:last-child > input')?.focus());
}
