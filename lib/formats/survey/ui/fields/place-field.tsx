import './place-field.css';
import { useTranslations } from 'next-intl';
import { useHasScript } from '@/components/ui/use-has-script';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import type { FieldProps } from './field-props';
import { PlaceCards } from './place-cards';
import { PlaceMarking } from './place-marking';
import { PlacePlain } from './place-plain';
import { QuestionGroup } from './question-group';
import { usePlaces } from './use-places';

type Props = FieldProps<QuestionOf<'place'>>;

/** Places: marked on the map, found by an address or said in words, each with a few questions about it. */
export function PlaceField(props: Props) {
  const { question, error } = props;
  const t = useTranslations('formats.survey.form.place');
  const hasScript = useHasScript();
  const { min = 1, max } = question;
  const howMany = max === 1 ? null : t(min > 1 ? 'between' : 'upTo', { min, max });
  return (
    <QuestionGroup question={question} hint={[question.hint, howMany].filter(Boolean).join(' ')} error={error}>
      <div className="survey-place">
        {hasScript ? <OnMap {...props} /> : <PlacePlain {...props} checked={!!error} />}
      </div>
    </QuestionGroup>
  );
}

function OnMap({ question, given, error, seed }: Props) {
  const t = useTranslations('formats.survey.form.place');
  const places = usePlaces(question);
  const { said } = places;
  return (
    <>
      <PlaceMarking question={question} places={places} />
      <p className="kern-sr-only" role="status">
        {said && said.what !== 'opened' && t(`said.${said.what}`, { number: said.number })}
      </p>
      <PlaceCards {...{ question, given, seed, places }} checked={error !== undefined} />
    </>
  );
}
