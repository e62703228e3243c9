import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextField } from '@/components/ui/fields';
import { PLACE_LIMIT } from '@/lib/annotations/model/draft';
import { fieldsIn } from '@/lib/surveys/model/answers';
import { inSlot, placeField, placeInSlot } from '@/lib/surveys/model/place-fields';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { type FieldProps, textIn } from './field-props';
import { FollowUpField } from './follow-up-field';

export interface PlaceFormProps extends Omit<FieldProps<QuestionOf<'place'>>, 'error'> {
  slot: number;
  /** Whether what is wrong is to be told. */
  checked: boolean;
  /** The id of the first field, where that is another than its name. */
  firstId?: string | undefined;
}

/** Where a place is in words or by coordinates. */
export function PlaceWords({ question, slot, given, checked, firstId }: PlaceFormProps) {
  const t = useTranslations('formats.survey.form.place');
  const { register } = useFormContext();
  const [words, coordinates] = (['words', 'coordinates'] as const).map((field) => placeField(question, slot, field));
  const isMissing = useIsMissing({ question, slot });
  return (
    <div className="survey-place__words">
      <TextField
        {...register(words ?? '')}
        id={firstId ?? words}
        label={t('words')}
        hint={t('wordsHint')}
        error={checked && isMissing ? t('missing') : undefined}
        maxLength={PLACE_LIMIT}
        defaultValue={textIn(given(words ?? ''))}
      />
      <TextField
        {...register(coordinates ?? '')}
        id={coordinates}
        label={t('coordinates')}
        hint={t('coordinatesHint')}
        autoComplete="off"
        defaultValue={textIn(given(coordinates ?? ''))}
      />
    </div>
  );
}

/** What is asked about a place. */
export const PlaceFollowUps = ({ question, slot, given, seed, checked }: PlaceFormProps) =>
  question.followUps?.map((followUp) => (
    <FollowUpField key={followUp.id} question={inSlot(question, slot, followUp)} {...{ given, seed, checked }} />
  ));

/** Whether something is said about a place, but not where it is. */
function useIsMissing({ question, slot }: Pick<PlaceFormProps, 'question' | 'slot'>): boolean {
  const place = placeInSlot(question, slot, fieldsIn(useWatch()));
  return place !== undefined && !place.geometry && !place.words;
}
