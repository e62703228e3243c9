import { useFormContext } from 'react-hook-form';
import { Check } from '@/components/ui/choices';
import { FieldError } from '@/components/ui/fields';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { questionId } from '../ids';
import { hintOf } from '../words/spoken';
import type { FieldProps } from './field-props';
import { Wording } from './question-group';

/** A sentence with a box: ticked is agreed. */
export function ConsentField({ question, given, error }: FieldProps<QuestionOf<'consent'>>) {
  const { register } = useFormContext();
  const id = questionId(question);
  return (
    <div className={`survey-question survey-consent${error ? ' kern-form-input--error' : ''}`}>
      <Check
        {...register(question.id)}
        type="checkbox"
        id={id}
        value="yes"
        label={<Wording question={question} />}
        hint={hintOf(question)}
        defaultChecked={given(question.id) !== undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
