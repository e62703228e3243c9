'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Bounds } from '@/components/map/map/map-canvas';
import type { MapView } from '@/lib/annotations/model/map-view';
import type { Verdict } from '@/lib/errors';
import type { LayerView } from '@/lib/layers/model/layer';
import type { Rule } from '@/lib/moderation/queries/rules';
import type { ThreadStart } from '@/lib/realtime/model';
import type { MapDialogueSettings } from '../model/settings';
import { MapPart } from './map-part';
import { PictureLinks } from './picture-links';
import { SidePart } from './side-part';
import { useAdding } from './use-adding';
import { useEntries } from './use-entries';
import type { EntryDraft } from './use-entry-draft';
import { linkTo, useMapView } from './use-map-view';
import { useMoving } from './use-moving';
import { useSelection } from './use-selection';
import { ViewLink } from './view-link';
import './map-dialogue.css';

export interface MapDialogueProps {
  tenantSlug: string;
  /** Of the page that this is on. */
  path: string;
  basemap: string | null;
  bounds: Bounds;
  settings: MapDialogueSettings;
  layers: readonly LayerView[];
  start: ThreadStart;
  next: number | null;
  /** Whether these are all entries that there are. */
  isWhole: boolean;
  /** Whether streets and places can be looked for. */
  hasPlaces: boolean;
  /** Who looks; null for a visitor. */
  memberId: string | null;
  may: { annotate: Verdict };
  hiddenTexts: Record<string, string>;
  selectedId: string | null;
  category: string | null;
  /** What the address says that the map shows at first, or null. */
  view: MapView | null;
  formKey: string;
  /** Whether a sent form came back with a refusal. */
  refused: boolean;
  /** What was typed before a detour, if anything. */
  typed: EntryDraft | null;
  /** The selected entry's discussion. */
  discussion: ReactNode;
  /** Whether who looks answers entries for the municipality, and what they typed before, if anything. */
  speaksOfficially: boolean;
  typedFeedback: Record<string, string> | null;
  /** For moderators: the rules that one hides under, and whether the address asks for a decision. */
  moderation: { rules: readonly Rule[]; asked: boolean } | null;
}

/** A map and the list of what is on it, beside each other or on a phone one below the other. */
export function MapDialogue(props: MapDialogueProps) {
  const t = useTranslations('formats.map-dialogue');
  const side = useRef<HTMLDivElement>(null);
  const view = useMapView(props.view);
  const { selectedId, opened, select } = useSelection(props.path, props.selectedId, view.addressed);
  const [posted, setPosted] = useState<string | null>(null);
  const [category, setCategory] = useState(props.category);
  const entries = useEntries({ ...props, category });
  const { all, live } = entries;
  const onPosted = (id: string) => {
    setPosted(id);
    select(id, 'map');
  };
  const adding = useAdding({ ...props, live, area: props.settings.area, onPosted });
  const moving = useMoving(selectedId);
  const shown = useMemo(
    () => all.filter((entry) => !category || entry.category === category || entry.id === selectedId),
    [all, category, selectedId],
  );
  const selected = all.find((entry) => entry.id === selectedId);
  const looking = { posted: posted === selectedId ? posted : null, selected, adding, moving };
  return (
    <div className="map-dialogue">
      {live.watching > 1 && <p className="map-dialogue__watching">{t('watching', { count: live.watching })}</p>}
      <PictureLinks path={props.path} category={category} view={view.bounds} />
      <ViewLink addressNow={() => linkTo(props.path, { annotation: selectedId, category, view: view.view.current })} />
      <div className="map-dialogue__parts">
        <MapPart
          {...props}
          {...looking}
          entries={shown}
          tiles={entries.tiles}
          onSelect={(id) => select(id, 'map')}
          onRead={() => toTop(side.current)}
          onView={view.onView}
        />
        <div className="map-dialogue__side" ref={side}>
          <SidePart
            {...props}
            {...looking}
            live={live}
            entries={entries}
            chosen={category}
            takesFocus={opened === 'list'}
            onChoose={setCategory}
            onOpen={(id) => {
              select(id, 'list');
              if (side.current && side.current.getBoundingClientRect().top < 0) toTop(side.current);
            }}
          />
        </div>
      </div>
    </div>
  );
}

const toTop = (column: HTMLElement | null) => requestAnimationFrame(() => column?.scrollIntoView({ block: 'start' }));
