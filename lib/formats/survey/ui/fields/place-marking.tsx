import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { MarkingMap } from '@/components/map/marking-map';
import { PlaceSearch } from '@/components/map/place-search';
import { Button } from '@/components/ui/button';
import type { QuestionOf } from '@/lib/surveys/model/questions';
import { questionId } from '../ids';
import { useSurroundings } from '../surroundings';
import type { Places } from './use-places';

interface Props {
  question: QuestionOf<'place'>;
  places: Places;
}

/** The map, and the ways to say where something is. */
export function PlaceMarking({ question, places }: Props) {
  const t = useTranslations('formats.survey.form.place');
  const around = useSurroundings();
  const { drawing } = places;
  const map = useInView(drawing?.slot);
  return (
    <>
      <Ways question={question} places={places} />
      <div className="survey-place__map" ref={map} data-drawing={drawing !== null}>
        <MarkingMap
          {...{ basemap: around.basemap, bounds: around.bounds, layers: around.layers }}
          layersAt={`/${around.tenantSlug}/layers`}
          places={places.marks}
          tool={drawing?.tool ?? null}
          tools={question.shapes}
          onTool={places.setTool}
          start={drawing?.start ?? null}
          found={places.found}
          onDrawn={places.drawn}
          onCancel={places.cancel}
          label={t('map', { question: question.label })}
          instead={<p>{t('noMap')}</p>}
        />
      </div>
    </>
  );
}

/** Brings the map into view when something is drawn on it: who changes a place may have scrolled past it. */
function useInView(drawn: number | undefined) {
  const map = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (drawn !== undefined) map.current?.scrollIntoView({ block: 'nearest' });
  }, [drawn]);
  return map;
}

/** Buttons to draw and to write, and a field for an address. The first leads here from the list of problems. */
function Ways({ question, places }: Props) {
  const t = useTranslations('formats.survey.form.place');
  const { tenantSlug, hasPlaces } = useSurroundings();
  const id = questionId(question);
  if (places.isFull && !places.drawing)
    return (
      <p className="survey-place__full" id={id} tabIndex={-1}>
        {t('full', { max: question.max })}
      </p>
    );
  return (
    <>
      {hasPlaces && (
        <PlaceSearch
          key={places.places.length}
          id={`${id}_search`}
          label={t('search')}
          at={`/${tenantSlug}/places`}
          said={(name) => t('found', { name })}
          onChoose={places.find}
        />
      )}
      <div className="survey-place__ways">
        <Button
          type="button"
          id={id}
          small
          icon="pin"
          kind="secondary"
          aria-pressed={places.drawing !== null}
          onClick={places.drawing ? places.cancel : places.begin}
        >
          {t(places.places.length > 0 ? 'markMore' : 'mark')}
        </Button>
        <Button type="button" small kind="tertiary" onClick={places.inWords}>
          {t('inWords')}
        </Button>
      </div>
    </>
  );
}
