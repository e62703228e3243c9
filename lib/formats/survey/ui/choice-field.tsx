import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Check } from '@/components/ui/choices';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { ClearButton } from './clear-button';
import { optionId } from './ids';
import { QuestionGroup } from './question-group';

interface Props {
  question: QuestionOf<'single' | 'multiple'>;
  given: unknown;
  error: string | undefined;
}

/** One of several answers, or any of them. */
export function ChoiceField({ question, given, error }: Props) {
  const { register } = useFormContext();
  const chosen = Array.isArray(given) ? given : [given];
  return (
    <QuestionGroup question={question} hint={<Hint question={question} />} error={error}>
      {question.options.map((option) => (
        <Check
          key={option.id}
          {...register(question.id)}
          type={question.kind === 'single' ? 'radio' : 'checkbox'}
          id={optionId(question, option.id)}
          value={option.id}
          label={option.label}
          defaultChecked={chosen.includes(option.id)}
          aria-invalid={error ? true : undefined}
        />
      ))}
      {question.kind === 'single' && <ClearButton question={question} />}
    </QuestionGroup>
  );
}

function Hint({ question }: { question: Props['question'] }) {
  const t = useTranslations('formats.survey.form.choices');
  if (question.kind === 'single') return question.hint ?? null;
  const least = question.min ?? 1;
  const most = question.max ?? question.options.length;
  const isBounded = most < question.options.length;
  const key = least > 1 ? (isBounded ? 'between' : 'least') : isBounded ? 'most' : 'any';
  return [question.hint, t(key, { min: least, max: most })].filter(Boolean).join(' ');
}
