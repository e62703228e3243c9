import './ranking-field.css';
import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { useHasScript } from '@/components/ui/use-has-script';
import { fieldOf } from '@/lib/surveys/model/kind';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { optionId, questionId } from '../ids';
import { hintOf, Spoken } from '../words/spoken';
import { type FieldProps, textIn } from './field-props';
import { ordered } from './ordered';
import { QuestionGroup } from './question-group';

type Props = FieldProps<QuestionOf<'ranking'>>;

/** Options brought into an order: by choosing one after the other and moving them; without scripts by numbers. */
export function RankingField(props: Props) {
  const { question, error, seed } = props;
  const t = useTranslations('formats.survey.form.ranking');
  const hasScript = useHasScript();
  const options = question.random ? ordered(question.options, `${seed}${question.id}`) : question.options;
  const hint = hintOf(question, t('hint', { count: question.top ?? options.length }));
  return (
    <QuestionGroup question={question} hint={hint} error={error}>
      {hasScript ? <Order question={question} options={options} /> : <Numbers {...props} />}
    </QuestionGroup>
  );
}

function Order({ question, options }: Pick<Props, 'question'> & { options: Props['question']['options'] }) {
  const t = useTranslations('formats.survey.form.ranking');
  const { setValue, register } = useFormContext();
  const value: unknown = useWatch({ name: question.id });
  const ranked = [value ?? []].flat().filter((id): id is string => typeof id === 'string' && id !== '');
  const left = options.filter(({ id }) => !ranked.includes(id));
  const isFull = ranked.length >= (question.top ?? options.length);
  const rank = (ids: string[]) => setValue(question.id, ids, { shouldDirty: true, shouldValidate: true });
  const labelOf = (id: string) => options.find((option) => option.id === id)?.label ?? id;
  register(question.id);
  return (
    <div className="survey-ranking" id={questionId(question)} tabIndex={-1}>
      <ol aria-label={t('order')}>
        {ranked.map((id, index) => (
          <li key={id}>
            <input type="hidden" name={question.id} value={id} />
            <span>
              <Spoken>{labelOf(id)}</Spoken>
            </span>
            <Move
              label={t('up', { label: labelOf(id) })}
              sign="↑"
              off={index === 0}
              onMove={() => rank(swapped(ranked, index - 1))}
            />
            <Move
              label={t('down', { label: labelOf(id) })}
              sign="↓"
              off={index === ranked.length - 1}
              onMove={() => rank(swapped(ranked, index))}
            />
            <Move
              label={t('out', { label: labelOf(id) })}
              sign="×"
              onMove={() => rank(ranked.filter((one) => one !== id))}
            />
          </li>
        ))}
      </ol>
      {left.length > 0 && !isFull && (
        <div className="survey-ranking__left" role="group" aria-label={t('left')}>
          {left.map(({ id, label }) => (
            <Button key={id} type="button" kind="secondary" small onClick={() => rank([...ranked, id])}>
              {t('next', { place: ranked.length + 1, label })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

interface MoveProps {
  label: string;
  sign: string;
  off?: boolean;
  onMove: () => void;
}

const Move = ({ label, sign, off, onMove }: MoveProps) => (
  <button
    type="button"
    className="survey-ranking__move"
    aria-label={label}
    aria-disabled={off || undefined}
    onClick={() => !off && onMove()}
  >
    {sign}
  </button>
);

/** With this one and the next in each other's place. */
function swapped(ranked: readonly string[], index: number): string[] {
  const [one, next] = [ranked[index], ranked[index + 1]];
  return one === undefined || next === undefined ? [...ranked] : ranked.with(index, next).with(index + 1, one);
}

function Numbers({ question, given }: Props) {
  const t = useTranslations('formats.survey.form.ranking');
  const places = Array.from({ length: question.top ?? question.options.length }, (_, index) => String(index + 1));
  return question.options.map((option, index) => {
    const id = optionId(question, option.id, index);
    const name = fieldOf(question, option.id);
    return (
      <div key={option.id} className="survey-ranking__number">
        <select id={id} name={name} defaultValue={textIn(given(name)) ?? rankIn(given(question.id), option.id)}>
          <option value="">{t('none')}</option>
          {places.map((place) => (
            <option key={place}>{place}</option>
          ))}
        </select>
        <label htmlFor={id}>
          <Spoken>{option.label}</Spoken>
        </label>
      </div>
    );
  });
}

const rankIn = (given: unknown, id: string): string => {
  const place = [given].flat().indexOf(id);
  return place < 0 ? '' : String(place + 1);
};
