import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { AnnotationMap } from '@/components/map/annotation-map';
import type { AnnotationView } from '@/lib/realtime/model';
import type { MapDialogueProps } from './map-dialogue';
import { Peek } from './peek';
import { PlanLegend } from './plan-legend';
import type { Adding } from './use-adding';
import { useInView } from './use-in-view';

interface Props extends MapDialogueProps {
  entries: readonly AnnotationView[];
  selected: AnnotationView | undefined;
  adding: Adding;
  /** What was just posted from here. */
  posted: string | null;
  onSelect: (id: string | null) => void;
  onRead: () => void;
}

/** The map with the plans, the entries, and the pen. */
export function MapPart(props: Props) {
  const { tenantSlug, layers, settings, basemap, bounds, entries, selected, adding, posted, onSelect, onRead } = props;
  const t = useTranslations('formats.map-dialogue');
  const [switches, setSwitches] = useState<ReadonlyMap<string, boolean>>(
    () => new Map(layers.map(({ id, shown }) => [id, shown])),
  );
  const shown = useMemo(() => layers.filter(({ id }) => switches.get(id) ?? true), [layers, switches]);
  const { tool, draft, pending } = adding;
  const place = useInView({ drawing: tool !== null, writing: adding.open, posted });
  return (
    <div className="map-dialogue__map" ref={place} data-drawing={tool !== null}>
      <noscript>
        <p className="map-dialogue__no-script">{t('noScript')}</p>
      </noscript>
      <AnnotationMap
        basemap={basemap}
        bounds={bounds}
        area={settings.area}
        layers={shown}
        layersAt={`/${tenantSlug}/layers`}
        categories={settings.categories}
        annotations={entries}
        selectedId={selected?.id ?? null}
        onSelect={onSelect}
        tool={tool}
        onTool={adding.setTool}
        draft={draft.geometry ?? pending.find((post) => post.wish.geometry)?.wish.geometry ?? null}
        onDrawn={adding.drawn}
        onCancel={() => adding.setTool(null)}
        label={t('map')}
      />
      {layers.length > 0 && !tool && (
        <PlanLegend
          layers={layers}
          layersAt={`/${tenantSlug}/layers`}
          shown={switches}
          onSwitch={(id) => setSwitches(new Map(switches).set(id, !switches.get(id)))}
        />
      )}
      {selected && !selected.gone && !tool && !adding.open && (
        <Peek entry={selected} categories={settings.categories} onRead={onRead} onClose={() => onSelect(null)} />
      )}
    </div>
  );
}
