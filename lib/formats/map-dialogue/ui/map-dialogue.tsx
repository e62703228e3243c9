'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Bounds } from '@/components/map/map/map-canvas';
import { Alert } from '@/components/ui/alert';
import type { Verdict } from '@/lib/errors';
import type { ThreadStart } from '@/lib/realtime/model';
import type { MapDialogueSettings } from '../model/settings';
import { CategoryFilter } from './category-filter';
import { EntryDetail } from './entry-detail';
import { EntryList } from './entry-list';
import { MapPart } from './map-part';
import { NewEntry } from './new-entry';
import { OwnEntry } from './own-entry';
import { PendingEntries } from './pending-entries';
import { useAdding } from './use-adding';
import { useEntries } from './use-entries';
import { useSelection } from './use-selection';
import { useSentence } from './use-sentence';
import './map-dialogue.css';

export interface MapDialogueProps {
  tenantSlug: string;
  /** Of the page that this is on. */
  path: string;
  basemap: string | null;
  bounds: Bounds;
  settings: MapDialogueSettings;
  start: ThreadStart;
  next: number | null;
  /** Who looks; null for a visitor. */
  memberId: string | null;
  may: { annotate: Verdict };
  hiddenTexts: Record<string, string>;
  selectedId: string | null;
  category: string | null;
  formKey: string;
  /** Whether a sent form came back with a refusal. */
  refused: boolean;
  /** The selected entry's discussion, and what moderators may do with the entry. */
  discussion: ReactNode;
  moderation: ReactNode;
}

/** A map and the list of what is on it, beside each other or on a phone one below the other. */
export function MapDialogue(props: MapDialogueProps) {
  const { tenantSlug, path, settings, may, memberId } = props;
  const t = useTranslations('formats.map-dialogue');
  const root = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const { all, live } = useEntries(tenantSlug, props.start, props.next);
  const [selectedId, select] = useSelection(path, props.selectedId);
  const [openedHere, setOpenedHere] = useState(false);
  const [category, setCategory] = useState(props.category);
  const adding = useAdding({
    live,
    owner: memberId ?? 'visitor',
    area: settings.area,
    openAtFirst: props.refused,
    onPosted: select,
  });
  const shown = useMemo(
    () => all.filter((entry) => !category || entry.category === category || entry.id === selectedId),
    [all, category, selectedId],
  );
  const selected = all.find((entry) => entry.id === selectedId);
  const open = (id: string | null) => {
    setOpenedHere(true);
    select(id);
    bringIntoView(side.current);
  };
  return (
    <div className="map-dialogue" ref={root}>
      {live.watching > 1 && <p className="map-dialogue__watching">{t('watching', { count: live.watching })}</p>}
      <div className="map-dialogue__parts">
        <MapPart
          {...props}
          entries={shown}
          selected={selected}
          adding={adding}
          onSelect={(id) => {
            setOpenedHere(false);
            select(id);
          }}
          onRead={() => bringIntoView(side.current, true)}
        />
        <div className="map-dialogue__side" ref={side}>
          <WayIn {...props} adding={adding} sendsLive={may.annotate.ok && live.online} />
          <PendingEntries adding={adding} online={live.online} />
          {selected ? (
            <EntryDetail
              key={selected.id}
              entry={selected}
              categories={settings.categories}
              path={path}
              takesFocus={openedHere}
              hiddenText={props.hiddenTexts[selected.id]}
              onClose={() => open(null)}
              actions={
                <>
                  {memberId && selected.author.id === memberId && (
                    <OwnEntry
                      tenantSlug={tenantSlug}
                      path={path}
                      entry={selected}
                      categories={settings.categories}
                      send={live.send}
                    />
                  )}
                  {props.selectedId === selected.id && props.moderation}
                </>
              }
              discussion={props.selectedId === selected.id ? props.discussion : <p>{t('entry.loading')}</p>}
            />
          ) : (
            <>
              <CategoryFilter
                path={path}
                categories={settings.categories}
                entries={all}
                chosen={category}
                onChoose={setCategory}
              />
              <EntryList
                path={path}
                entries={shown}
                categories={settings.categories}
                filtered={category !== null}
                next={props.next}
                onOpen={open}
              />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

type WayInProps = MapDialogueProps & { adding: ReturnType<typeof useAdding>; sendsLive: boolean };

/** Who still has to sign in or to introduce themselves is asked when they send; everybody else who may not, is told. */
const LATER = ['sign-in.needed', 'profile.incomplete'];

function WayIn({ may, adding, sendsLive, ...props }: WayInProps) {
  const sentence = useSentence();
  if (!may.annotate.ok && !LATER.includes(may.annotate.code)) return <Alert title={sentence(may.annotate.code)} />;
  return (
    <NewEntry
      tenantSlug={props.tenantSlug}
      path={props.path}
      threadId={props.start.threadId}
      formKey={props.formKey}
      categories={props.settings.categories}
      adding={adding}
      sendsLive={sendsLive}
    />
  );
}

/** Brings the column to its top where that is out of sight; `always` also from below, for phones. */
function bringIntoView(column: HTMLElement | null, always = false) {
  requestAnimationFrame(() => {
    if (column && (always || column.getBoundingClientRect().top < 0)) column.scrollIntoView({ block: 'start' });
  });
}
