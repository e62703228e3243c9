import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { filledSlots, freeSlot, placeField } from '@/lib/surveys/model/place-fields';
import { questionId } from '../ids';
import { textIn } from './field-props';
import { PlaceFollowUps, type PlaceFormProps, PlaceWords } from './place-form';

/** Places without scripts: what was given, and one form more as long as there may be more. */
export function PlacePlain(props: Omit<PlaceFormProps, 'slot' | 'firstId'>) {
  const { question, given, checked } = props;
  const t = useTranslations('formats.survey.form.place');
  // What is typed before the scripts come changes nothing about how many forms there are: the server has sent them.
  const filled = filledSlots(question, given);
  const free = freeSlot(question, filled);
  const slots = free === undefined ? filled : [...filled, free];
  return (
    <>
      {slots.map((slot, index) => (
        <fieldset key={slot} className="survey-place__card">
          <legend>{t('one', { number: index + 1 })}</legend>
          <Drawn name={placeField(question, slot, 'geometry')} given={given} />
          <PlaceWords
            {...props}
            slot={slot}
            checked={checked && slot !== free}
            firstId={index === 0 ? questionId(question) : undefined}
          />
          <PlaceFollowUps {...props} slot={slot} checked={checked && slot !== free} />
        </fieldset>
      ))}
      {slots.length < question.max && (
        <Button kind="secondary" small name="go" value={`stay:${question.id}`}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

/** What was drawn with scripts goes along, unless it is let go. */
function Drawn({ name, given }: { name: string; given: PlaceFormProps['given'] }) {
  const t = useTranslations('formats.survey.form.place');
  const drawn = textIn(given(name));
  return (
    drawn && (
      <label>
        <input type="checkbox" className="kern-form-check__checkbox" name={name} value={drawn} defaultChecked />{' '}
        {t('drawn')}
      </label>
    )
  );
}
