import { useFormContext } from 'react-hook-form';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { hintOf } from '../words/spoken';
import { AmountInput } from './amount-input';
import type { FieldProps } from './field-props';
import { InputFrame } from './input-frame';
import { useRangeHint } from './use-range-hint';

/** A number, with its unit beside. */
export function AmountField({ question, given, error }: FieldProps<QuestionOf<'number'>>) {
  const { register } = useFormContext();
  const hint = hintOf(question, useRangeHint(question));
  return (
    <InputFrame question={question} hint={hint} error={error}>
      {(described) => (
        <AmountInput {...register(question.id)} {...described} unit={question.unit} given={given(question.id)} />
      )}
    </InputFrame>
  );
}
