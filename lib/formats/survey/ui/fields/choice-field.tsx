import './choice-field.css';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Check } from '@/components/ui/choices';
import { mostOf, OTHER, OTHER_LIMIT } from '@/lib/surveys/model/choosing';
import { fieldOf, type Option } from '@/lib/surveys/model/kind';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { optionId } from '../ids';
import { pictureAt } from '../picture-at';
import { useSurroundings } from '../surroundings';
import { hintOf, Spoken } from '../words/spoken';
import { ClearButton } from './clear-button';
import { type FieldProps, textIn } from './field-props';
import { ordered } from './ordered';
import { QuestionGroup } from './question-group';

type Props = FieldProps<QuestionOf<'single' | 'multiple'>>;

/** One of several answers, or any of them, and where there is a place for it words of one's own. */
export function ChoiceField({ question, given, error, seed }: Props) {
  const { register } = useFormContext();
  const { other } = question;
  const chosen = [given(question.id)].flat();
  const { tenantSlug } = useSurroundings();
  const isPictured = question.options.some(({ image }) => image);
  const options = question.random ? ordered(question.options, `${seed}${question.id}`) : question.options;
  return (
    <QuestionGroup question={question} hint={<Hint question={question} />} error={error}>
      <div className={isPictured ? 'survey-cards' : 'survey-choices'}>
        {[...options, ...(other ? [{ id: OTHER, label: other }] : [])].map((option: Option, index) => (
          <Check
            key={option.id}
            {...register(question.id)}
            type={question.kind === 'single' ? 'radio' : 'checkbox'}
            id={optionId(question, option.id, index)}
            value={option.id}
            label={
              option.image ? (
                <Pictured option={option} at={pictureAt(tenantSlug, option.image.id)} />
              ) : (
                <Spoken>{option.label}</Spoken>
              )
            }
            defaultChecked={chosen.includes(option.id)}
            aria-invalid={error ? true : undefined}
          />
        ))}
      </div>
      {other && <OtherField question={question} given={given} label={other} />}
      {question.kind === 'single' && <ClearButton question={question} />}
    </QuestionGroup>
  );
}

/** The option's words first, as one hears it; the picture is seen above them. */
const Pictured = ({ option, at }: { option: Option; at: string }) => (
  <>
    <span>
      <Spoken>{option.label}</Spoken>
    </span>{' '}
    <img src={at} alt={option.image?.alt ?? ''} loading="lazy" />
  </>
);

/** Who writes into it has chosen it. */
function OtherField({ question, given, label }: Pick<Props, 'question' | 'given'> & { label: string }) {
  const { register, setValue, getValues } = useFormContext();
  const name = fieldOf(question, OTHER);
  const choose = () => {
    const before = getValues(question.id);
    const chosen = question.kind === 'single' ? OTHER : [...new Set([before ?? []].flat()).add(OTHER)].filter(Boolean);
    setValue(question.id, chosen, { shouldDirty: true });
  };
  const { onChange, ...field } = register(name);
  return (
    <input
      {...field}
      type="text"
      className="kern-form-input__input survey-other"
      aria-label={label}
      maxLength={OTHER_LIMIT}
      defaultValue={textIn(given(name))}
      onChange={(event) => {
        if (event.target.value.trim() !== '') choose();
        return onChange(event);
      }}
    />
  );
}

function Hint({ question }: { question: Props['question'] }) {
  const t = useTranslations('formats.survey.form.choices');
  if (question.kind === 'single') return hintOf(question) ?? null;
  const least = question.min ?? 1;
  const most = mostOf(question);
  const isBounded = most < question.options.length;
  const key = least > 1 ? (isBounded ? 'between' : 'least') : isBounded ? 'most' : 'any';
  return hintOf(question, t(key, { min: least, max: most }));
}
