import { useTranslations } from 'next-intl';
import { AnnotationMap } from '@/components/map/annotation-map';
import type { MapTiles } from '@/components/map/layers/annotation-tiles';
import type { OnView } from '@/components/map/map/tell-view';
import type { Density } from '@/components/map/styles/density-layer';
import type { AnnotationView } from '@/lib/realtime/model';
import type { MapDialogueProps } from './map-dialogue';
import { OWN_PLACE } from './own-place';
import { Peek } from './peek';
import { PlanPicture } from './plan-picture';
import type { Adding } from './use-adding';
import { useInView } from './use-in-view';
import type { Moving } from './use-moving';
import { usePlans } from './use-plans';

interface Props extends MapDialogueProps {
  entries: readonly AnnotationView[];
  /** What a picture of the server shows, which knows no filter but the category. */
  pictured: readonly AnnotationView[];
  /** Where the map has those from that the page does not know; null where it knows all. */
  tiles: MapTiles | null;
  /** How many entries there are, where the map shows how dense they lie. */
  density: Density | null;
  selected: AnnotationView | undefined;
  adding: Adding;
  moving: Moving;
  /** What was just posted from here. */
  posted: string | null;
  onSelect: (id: string | null) => void;
  onRead: () => void;
  onView: OnView;
}

/** The map with the plans, the entries, and the pen. */
export function MapPart(props: Props) {
  const { tenantSlug, path, next, layers, settings, basemap, bounds, entries, selected, posted, ...doing } = props;
  const { tiles, density, onSelect, onRead, onView } = doing;
  const { tool, setTool, start, drawn, draft, form } = drawingOf(doing);
  const t = useTranslations('formats.map-dialogue');
  const layersAt = `/${tenantSlug}/layers`;
  const { shown, legend } = usePlans(layers, layersAt);
  const picture = (
    <PlanPicture
      {...{ path, entries: doing.pictured, isPart: next !== null, category: props.filter.category, view: props.view }}
      plans={layers}
      selectedId={selected?.id}
    />
  );
  const place = useInView({ drawing: tool !== null, form, posted });
  return (
    <div className="map-dialogue__map" ref={place} data-drawing={tool !== null}>
      <noscript>
        {picture}
        <p className="map-dialogue__no-script">{t('noScript')}</p>
      </noscript>
      <AnnotationMap
        {...{ basemap, bounds, tiles, density, tool, start, draft, onSelect, onView }}
        area={settings.area}
        first={props.view}
        layers={shown}
        layersAt={layersAt}
        categories={settings.categories}
        annotations={entries}
        selectedId={tool ? null : (selected?.id ?? null)}
        onTool={setTool}
        found={doing.adding.found}
        searchAt={props.hasPlaces ? `/${tenantSlug}/places` : null}
        isOutside={doing.adding.problems.geometry === 'place.outside'}
        onDrawn={drawn}
        onCancel={() => setTool(null)}
        label={t('map')}
        instead={picture}
      />
      {!tool && legend}
      {selected && !selected.gone && !tool && !doing.adding.open && (
        <Peek entry={selected} categories={settings.categories} onRead={onRead} onClose={() => onSelect(null)} />
      )}
    </div>
  );
}

/** One map has one drawing: a new entry's, or one that moves an entry of one's own. */
function drawingOf({ adding, moving }: Pick<Props, 'adding' | 'moving'>) {
  const { tool, setTool, start, drawn } = moving.tool ? moving : adding;
  const waiting = adding.pending.find((post) => post.wish.geometry);
  const draft = moving.geometry ?? adding.draft.geometry ?? waiting?.wish.geometry ?? null;
  const isMoving = moving.tool !== null || moving.geometry !== null;
  return { tool, setTool, start, drawn, draft, form: isMoving ? OWN_PLACE : adding.open ? 'geometry' : null };
}
