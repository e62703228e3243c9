import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { TextArea } from '@/components/ui/fields';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { questionId } from './ids';
import { Wording } from './question-group';

interface Props {
  question: QuestionOf<'text'>;
  given: unknown;
  error: string | undefined;
}

/** An answer in one's own words. The limit is checked, not enforced: what is too long is not cut off while pasting. */
export function TextAnswerField({ question, given, error }: Props) {
  const t = useTranslations('formats.survey.form');
  const { register } = useFormContext();
  return (
    <div className="survey-question">
      <TextArea
        {...register(question.id)}
        id={questionId(question)}
        label={<Wording question={question} />}
        hint={[question.hint, t('limit', { limit: question.limit })].filter(Boolean).join(' ')}
        error={error}
        defaultValue={typeof given === 'string' ? given : undefined}
      />
    </div>
  );
}
