import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { AnnotationMap } from '@/components/map/annotation-map';
import type { AnnotationView } from '@/lib/realtime/model';
import type { MapDialogueProps } from './map-dialogue';
import { Peek } from './peek';
import { PlanLegend } from './plan-legend';
import type { Adding } from './use-adding';
import { useInView } from './use-in-view';
import { PLAN_COLOUR } from './use-legend';

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
export function MapPart({ settings, basemap, bounds, entries, selected, adding, posted, onSelect, onRead }: Props) {
  const t = useTranslations('formats.map-dialogue');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const shown = new Set(settings.plans.map((plan) => plan.href).filter((href) => !hidden.has(href)));
  const plans = useMemo(
    () =>
      settings.plans
        .filter((plan) => !hidden.has(plan.href))
        .map(({ href, title }) => ({ id: href.replace(/\W+/g, '-'), name: title, url: href, colour: PLAN_COLOUR })),
    [settings.plans, hidden],
  );
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
        plans={plans}
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
      {settings.plans.length > 0 && !tool && (
        <PlanLegend plans={settings.plans} shown={shown} onSwitch={(href) => setHidden(switched(hidden, href))} />
      )}
      {selected && !selected.gone && !tool && !adding.open && (
        <Peek entry={selected} categories={settings.categories} onRead={onRead} onClose={() => onSelect(null)} />
      )}
    </div>
  );
}

function switched(hidden: ReadonlySet<string>, href: string): ReadonlySet<string> {
  const next = new Set(hidden);
  if (!next.delete(href)) next.add(href);
  return next;
}
