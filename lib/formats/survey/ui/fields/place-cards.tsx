import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { placeField } from '@/lib/surveys/model/place-fields';
import { PlaceFollowUps, type PlaceFormProps, PlaceWords } from './place-form';
import { cardId, type ListedPlace, type Places } from './use-places';

type Props = Omit<PlaceFormProps, 'slot' | 'firstId'> & { places: Places };

/** The places so far, each with what is asked about it, to be changed or taken out. */
export function PlaceCards({ places, ...props }: Props) {
  const t = useTranslations('formats.survey.form.place');
  if (places.places.length === 0) return <p className="survey-place__none">{t('none')}</p>;
  return (
    <ol className="survey-place__list" aria-label={t('list')}>
      {places.places.map((place) => (
        <PlaceCard key={place.slot} {...props} {...{ place, places }} />
      ))}
    </ol>
  );
}

function PlaceCard({ place, places, ...props }: Props & { place: ListedPlace }) {
  const { question } = props;
  const { slot, number, geometry } = place;
  const { register } = useFormContext();
  return (
    <li className="survey-place__card">
      <input type="hidden" {...register(placeField(question, slot, 'geometry'))} />
      <Head {...{ question, place, places }} />
      {geometry ? <InMoreWords {...props} slot={slot} number={number} /> : <PlaceWords {...props} slot={slot} />}
      <PlaceFollowUps {...props} slot={slot} />
    </li>
  );
}

function Head({ question, place, places }: { question: Props['question']; place: ListedPlace; places: Places }) {
  const t = useTranslations('formats.survey.form.place');
  const { slot, number, geometry } = place;
  return (
    <div className="survey-place__head">
      <h4 id={cardId(question, slot)} tabIndex={-1}>
        {t('one', { number })} <span>{geometry ? t(`kinds.${geometry.type}`) : t('kinds.words')}</span>
      </h4>
      <Button
        type="button"
        small
        kind="tertiary"
        aria-label={t(geometry ? 'changeOne' : 'drawOne', { number })}
        onClick={() => places.change(place)}
      >
        {t(geometry ? 'change' : 'draw')}
      </Button>
      <Button
        type="button"
        small
        kind="tertiary"
        aria-label={t('removeOne', { number })}
        onClick={() => places.remove(place)}
      >
        {t('remove')}
      </Button>
    </div>
  );
}

/** Who has drawn a place may say more; it stays shut for who need not. */
function InMoreWords(props: Omit<Props, 'places'> & { slot: number; number: number }) {
  const t = useTranslations('formats.survey.form.place');
  return (
    <Details summary={t('moreWords', { number: props.number })}>
      <PlaceWords {...props} />
    </Details>
  );
}
