'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef, useState } from 'react';
import type { Bounds } from '@/components/map/map/map-canvas';
import type { Filter } from '@/lib/annotations/model/filter';
import type { MapView } from '@/lib/annotations/model/map-view';
import type { Verdict } from '@/lib/errors';
import type { LayerView } from '@/lib/layers/model/layer';
import type { Rule } from '@/lib/moderation/queries/rules';
import type { ThreadStart } from '@/lib/realtime/model';
import type { HeldView } from '@/lib/review/model';
import type { MapDialogueSettings } from '../model/settings';
import { FilterBar } from './filter-bar';
import { MapPart } from './map-part';
import { PictureLinks } from './picture-links';
import { SidePart } from './side-part';
import { useAdding } from './use-adding';
import { useEntries } from './use-entries';
import type { EntryDraft } from './use-entry-draft';
import { countOf, useFilter } from './use-filter';
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
  next: string | null;
  /** Whether these are all entries that there are. */
  isWhole: boolean;
  /** Whether streets and places can be looked for. */
  hasPlaces: boolean;
  /** Who looks; null for a visitor. */
  memberId: string | null;
  may: { annotate: Verdict; support: Verdict };
  /** Whether who looks supports the selected entry. */
  supportsSelected: boolean;
  hiddenTexts: Record<string, string>;
  selectedId: string | null;
  /** What the address says that is filtered by, and which day it is (model/day.ts). */
  filter: Filter;
  today: number;
  /** What the address says that the map shows at first, or null. */
  view: MapView | null;
  /** What who looks sent that waits for review, and whether what they send now is reviewed before it is published. */
  held: readonly HeldView[];
  isReviewed: boolean;
  formKey: string;
  /** Whether a sent form came back with a refusal. */
  refused: boolean;
  /** What was typed before a detour, if anything. */
  typed: EntryDraft | null;
  /** The selected entry's discussion. */
  discussion: ReactNode;
  /** Whether who looks answers entries for the municipality, and what they typed before, if anything. */
  speaksOfficially: boolean;
  /** For moderators: the rules that one hides under, and whether the address asks for a decision. */
  moderation: { rules: readonly Rule[]; asked: boolean } | null;
}

/** A map and the list of what is on it, beside each other or on a phone one below the other. */
export function MapDialogue(props: MapDialogueProps) {
  const t = useTranslations('formats.map-dialogue');
  const side = useRef<HTMLDivElement>(null);
  const view = useMapView(props.view);
  const [filter, choose] = useFilter(props.filter);
  const { selectedId, opened, select } = useSelection(props.path, props.selectedId, { filter, view: view.addressed });
  const [posted, setPosted] = useState<string | null>(null);
  const entries = useEntries({ ...props, filter });
  const { all, chosen, live } = entries;
  const onPosted = (id: string) => {
    setPosted(id);
    select(id, 'map');
  };
  const adding = useAdding({ ...props, live, area: props.settings.area, onPosted });
  const moving = useMoving(selectedId);
  const selected = all.find((entry) => entry.id === selectedId);
  // What is looked at stays on the map, whatever is filtered by.
  const shown = selected && !chosen.includes(selected) ? [...chosen, selected] : chosen;
  const looking = { posted: posted === selectedId ? posted : null, selected, adding, moving };
  return (
    <div className="map-dialogue">
      <p className="map-dialogue__watching">{live.watching > 1 && t('watching', { count: live.watching })}</p>
      <FilterBar {...{ path: props.path, filter, counts: entries.counts }} {...props.settings} onChoose={choose} />
      <div className="map-dialogue__parts">
        <div className="map-dialogue__where">
          <MapPart
            {...props}
            {...looking}
            entries={shown}
            pictured={all.filter((entry) => filter.category === null || entry.category === filter.category)}
            filter={filter}
            density={filter.density ? { count: countOf(entries.counts, filter) } : null}
            tiles={entries.tiles}
            onSelect={(id) => select(id, 'map')}
            onRead={() => toTop(side.current)}
            onView={view.onView}
          />
          <div className="map-dialogue__outs no-print">
            <PictureLinks path={props.path} category={filter.category} view={view.bounds} first={props.view} />
            <ViewLink
              addressNow={() => linkTo(props.path, { annotation: selectedId, filter, view: view.view.current })}
            />
          </div>
        </div>
        <div className="map-dialogue__side" ref={side}>
          <SidePart
            {...props}
            {...looking}
            filter={filter}
            live={live}
            entries={entries}
            takesFocus={opened === 'list'}
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
