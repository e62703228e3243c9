import { useFormContext, useWatch } from 'react-hook-form';
import { useHasScript } from '@/components/ui/use-has-script';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { readNumber } from '@/lib/surveys/model/read-number';
import { hintOf } from '../words/spoken';
import { AmountInput } from './amount-input';
import type { FieldProps } from './field-props';
import { InputFrame } from './input-frame';
import { Ends } from './scale-field';
import { useRangeHint } from './use-range-hint';

/**
 * A place between two ends: a slider, and beside it the number, which one may write as well. As long as nobody has
 * moved it, it says nothing; an empty slider there is not, so the number is what is sent.
 */
export function SliderField({ question, given, error }: FieldProps<QuestionOf<'slider'>>) {
  const { register } = useFormContext();
  const hint = hintOf(question, useRangeHint(question));
  const hasScript = useHasScript();
  return (
    <InputFrame question={question} hint={hint} error={error}>
      {(described) => (
        <div className="survey-slider">
          {hasScript && <Slider question={question} />}
          <AmountInput {...register(question.id)} {...described} unit={question.unit} given={given(question.id)} />
        </div>
      )}
    </InputFrame>
  );
}

function Slider({ question }: Pick<FieldProps<QuestionOf<'slider'>>, 'question'>) {
  const { id, label, min, max, step, minLabel, maxLabel } = question;
  const { setValue } = useFormContext();
  const written: unknown = useWatch({ name: id });
  const value = typeof written === 'string' ? readNumber(written) : null;
  return (
    <div className="survey-slider__range">
      <input
        type="range"
        aria-label={label}
        {...{ min, max, step }}
        value={value ?? (min + max) / 2}
        data-empty={value === null || undefined}
        onChange={(event) =>
          setValue(id, event.target.value.replace('.', ','), { shouldDirty: true, shouldValidate: true })
        }
      />
      <Ends from={minLabel} to={maxLabel} />
    </div>
  );
}
