import './budget-field.css';
import { useFormatter, useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { fieldOf } from '@/lib/surveys/model/kind';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { readNumber } from '@/lib/surveys/model/read-number';
import { optionId } from '../ids';
import { hintOf, Spoken } from '../words/spoken';
import { AmountInput } from './amount-input';
import type { FieldProps } from './field-props';
import { QuestionGroup } from './question-group';

/** A sum divided among options. How much is left is told all the time. */
export function BudgetField({ question, given, error }: FieldProps<QuestionOf<'budget'>>) {
  const { register } = useFormContext();
  const t = useTranslations('formats.survey.form.budget');
  const written = useMoney(question.unit);
  const hint = hintOf(question, t(question.whole ? 'all' : 'atMost', { total: written(question.total) }));
  return (
    <QuestionGroup question={question} hint={hint} error={error}>
      <div className="survey-budget">
        {question.options.map((option, index) => {
          const name = fieldOf(question, option.id);
          const id = optionId(question, option.id, index);
          return (
            <div key={option.id} className="survey-budget__line">
              <label htmlFor={id}>
                <Spoken>{option.label}</Spoken>
              </label>
              <AmountInput
                {...register(name)}
                id={id}
                unit={question.unit}
                given={given(name)}
                aria-invalid={error ? true : undefined}
              />
            </div>
          );
        })}
      </div>
      <Left question={question} />
    </QuestionGroup>
  );
}

function Left({ question }: Pick<FieldProps<QuestionOf<'budget'>>, 'question'>) {
  const t = useTranslations('formats.survey.form.budget');
  const written = useMoney(question.unit);
  const parts: unknown[] = useWatch({ name: question.options.map((option) => fieldOf(question, option.id)) });
  const spent = parts.reduce<number>((sum, part) => sum + ((typeof part === 'string' && readNumber(part)) || 0), 0);
  const left = question.total - spent;
  return (
    <output className="survey-budget__left" data-over={left < 0 || undefined}>
      {left < 0 ? t('over', { amount: written(-left) }) : t('left', { amount: written(left) })}
    </output>
  );
}

function useMoney(unit: string | undefined): (amount: number) => string {
  const format = useFormatter();
  return (amount) => [format.number(amount), unit].filter(Boolean).join(' ');
}
