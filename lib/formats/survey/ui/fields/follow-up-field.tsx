import type { ComponentType } from 'react';
import { useWatch } from 'react-hook-form';
import { fieldsIn } from '@/lib/surveys/model/answers';
import { type FollowUp, followUpAnswer } from '@/lib/surveys/model/follow-up';
import { useProblemText } from '../use-problem-text';
import type { FieldProps } from './field-props';
import { simpleFields } from './simple-fields';

interface Props extends Omit<FieldProps<FollowUp>, 'error'> {
  /** Whether what is wrong is to be told. */
  checked: boolean;
}

/** A question about one place, as it is asked in its slot. */
export function FollowUpField({ question, checked, ...props }: Props) {
  const values = useWatch();
  const sentence = useProblemText();
  const error = checked ? sentence(question, followUpAnswer(question, fieldsIn(values)).problem) : undefined;
  const Field = simpleFields[question.kind] as ComponentType<FieldProps<FollowUp>>;
  return <Field question={question} error={error} {...props} />;
}
