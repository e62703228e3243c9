'use client';
import type { Polygon } from 'geojson';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Geometry } from '@/lib/annotations/model/place';
import { useMap } from '../map/map-context';
import { type Aim, aimAt, cornerAt, type Hand } from './aim';
import { AllowedArea } from './allowed-area';
import { CornerList } from './corner-list';
import { CrossHair } from './cross-hair';
import { Discarding, DrawingState } from './drawing-state';
import { DrawingTools } from './drawing-tools';
import type { Pixel } from './pixels';
import type { Corner, Tool } from './sketch';
import { SketchLayer } from './sketch-layer';
import { useApplication } from './use-application';
import { useCrossHair } from './use-cross-hair';
import { useDrawingWords } from './use-drawing-words';
import { useFound } from './use-found';
import { usePointer } from './use-pointer';
import { useShortcuts } from './use-shortcuts';
import { type Event, type Sketching, useSketch } from './use-sketch';
import './drawing.css';

interface Props {
  tool: Tool;
  /** What was drawn before and is to be reshaped. */
  start?: Geometry | null;
  /** Where it may lie; absent: anywhere. */
  area?: Polygon | undefined;
  /** What was found by its name last: a corner, where that was while this is drawn. */
  found?: Geometry | null;
  onDrawn: (geometry: Geometry) => void;
  onCancel: () => void;
  /** What may be drawn; absent: everything. */
  tools?: readonly Tool[] | undefined;
  /** Lets the tool be changed for another one while nothing is drawn yet. */
  onTool?: ((tool: Tool) => void) | undefined;
}

/** Drawing on the map: tap after tap, or by keys; nothing has to be dragged. The tools stand below the map. */
export function Drawing({ tool, start = null, area, found = null, onDrawn, onCancel, tools, onTool }: Props) {
  const drawing = useSketch({ tool, start, area, onDrawn });
  useFound(found, drawing);
  const [catching, setCatching] = useState(true);
  const hands = useHands(drawing, { catching, area });
  const [listed, setListed] = useState(false);
  const [asking, setAsking] = useState(false);
  const cancel = () => (drawing.steps.past.length === 0 ? onCancel() : setAsking(!asking));
  useShortcuts({ onUndo: drawing.undo, onRedo: drawing.redo, onEscape: cancel });
  const keys = useId();
  useApplication(keys);
  const t = useTranslations('map.drawing');
  const words = useDrawingWords();
  const { sketch, event, reshaping } = drawing;
  // Who goes on drawing has answered the question, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each step.
  useEffect(() => setAsking(false), [event]);
  return (
    <>
      <SketchLayer sketch={sketch} aim={hands.aim} reshaping={reshaping} />
      {event?.what === 'outside' && area && <AllowedArea area={area} />}
      {hands.crossHair && <CrossHair {...hands.crossHair} />}
      <div className="drawing" role="group" aria-label={t(`name.${tool}`)}>
        <div className="drawing__head">
          <p className="drawing__hint">{asking ? t('discardSure') : words.hint(sketch, reshaping, event)}</p>
          <button type="button" className="drawing__button" aria-label={t('cancel')} onClick={cancel}>
            <Icon name="close" />
          </button>
        </div>
        <div className="drawing__rows">
          {asking ? (
            <Discarding onDiscard={onCancel} onGoOn={() => setAsking(false)} />
          ) : (
            <DrawingState
              drawing={drawing}
              size={words.size(sketch)}
              listed={listed}
              onList={() => setListed(!listed)}
              tools={tools}
              onTool={onTool}
            />
          )}
          <DrawingTools drawing={drawing} catching={catching} onCatching={setCatching} />
        </div>
        {listed && sketch.corners.length > 0 && (
          <CornerList
            corners={sketch.corners}
            selected={sketch.selected}
            onMove={hands.take}
            onRemove={drawing.remove}
          />
        )}
        <p className="drawing__keys" id={keys}>
          {t('keys')}
        </p>
        <p className="kern-sr-only" role="status">
          {hands.resting ? words.resting(hands.resting, sketch) : event && words.said(event, sketch, reshaping)}
        </p>
      </div>
    </>
  );
}

/** Finger, mouse and keys on the map: what they point at, and how a corner is taken up from outside of it. */
function useHands(drawing: Sketching, { catching, area }: { catching: boolean; area: Polygon | undefined }) {
  const { map } = useMap();
  const [aim, setAim] = useState<Aim | null>(null);
  const [rest, setRest] = useState<{ after: Event | null; here: Corner } | null>(null);
  const look = (pixel: Pixel, hand: Hand) => aimAt(map, { pixel, hand, catching, area });
  const press = (pixel: Pixel, hand: Hand) => {
    setAim(null);
    drawing.press(look(pixel, hand));
  };
  usePointer({ onPress: press, onPoint: (pixel) => setAim(pixel && look(pixel, 'mouse')) });
  const { at, goTo } = useCrossHair({
    onSet: (pixel) => press(pixel, 'keys'),
    onMove: (pixel) => setAim(look(pixel, 'keys')),
    onBack: drawing.undo,
    onRemove: () => drawing.sketch.selected !== null && drawing.remove(drawing.sketch.selected),
    onRest: (pixel) => setRest({ after: drawing.event, here: cornerAt(map, look(pixel, 'keys')) }),
  });
  const take = (index: number) => {
    drawing.select(index);
    const [lon = 0, lat = 0] = drawing.sketch.corners[index]?.at ?? [];
    map.getCanvas().focus({ preventScroll: true });
    goTo(map.project([lon, lat]));
  };
  // What was done later is told instead.
  const resting = rest?.after === drawing.event ? rest?.here : undefined;
  return { aim, resting, crossHair: at, take };
}
