import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Textarea } from '@/components/ui/textarea';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { hintOf } from '../words/spoken';
import { type FieldProps, textIn } from './field-props';
import { InputFrame } from './input-frame';

/** An answer in one's own words. The limit is checked, not enforced: what is too long is not cut off while pasting. */
export function TextAnswerField({ question, given, error }: FieldProps<QuestionOf<'text'>>) {
  const t = useTranslations('formats.survey.form');
  const { register } = useFormContext();
  const hint = hintOf(question, t('limit', { limit: question.limit }));
  const className = `kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`;
  const field = { ...register(question.id), className, defaultValue: textIn(given(question.id)) };
  return (
    <InputFrame question={question} hint={hint} error={error}>
      {(described) =>
        question.short ? (
          <input {...field} {...described} type="text" />
        ) : (
          <Textarea rows={5} {...field} {...described} />
        )
      }
    </InputFrame>
  );
}
