import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Geometry } from '@/lib/annotations/model/place';
import { isRemoved } from '../map/map-context';

export const tools = ['point', 'line', 'area'] as const;
export type Tool = (typeof tools)[number];

/** What is being drawn, for those who watch it. */
export interface PenEvents {
  /** How many points are set. */
  onPoints: (points: number) => void;
  onFinished: (geometry: Geometry) => void;
}

export interface Pen {
  /** Sets a point where the pixel is, counted from the map's upper left corner. */
  setAt: (pixel: { x: number; y: number }) => void;
  undo: () => void;
  finish: () => void;
  stop: () => void;
}

/** Takes a pen in hand: from now on a tap on the map sets a point. */
export function startPen(
  map: MapLibreMap,
  look: { tool: Tool; colour: `#${string}`; edge: `#${string}` },
  events: PenEvents,
): Pen {
  const draw = terraDraw(map, look);
  draw.on('change', () => events.onPoints(pointsSet(draw.getSnapshot())));
  draw.on('finish', (id) => {
    const geometry = draw.getSnapshotFeature(id)?.geometry;
    if (geometry) events.onFinished(geometry as Geometry);
  });
  draw.start();
  draw.setMode(modeOf[look.tool]);
  const canvas = map.getCanvas();
  return {
    setAt: (pixel) => tapAt(canvas, pixel),
    undo: () => draw.undo(),
    finish: () => canvas.dispatchEvent(new KeyboardEvent('keyup', { key: FINISH })),
    stop: () => {
      if (!isRemoved(map)) draw.stop();
    },
  };
}

/** No key of any keyboard: what the keys do is decided beside the cross-hair, not in the pen. */
const FINISH = 'Finish';

const modeOf = { point: 'point', line: 'linestring', area: 'polygon' } as const;

type Look = Parameters<typeof startPen>[1];

function terraDraw(map: MapLibreMap, { colour, edge }: Look): TerraDraw {
  const keyEvents = { cancel: null, finish: FINISH };
  const corner = { pointWidth: 7, pointColor: colour, pointOutlineColor: edge, pointOutlineWidth: 2 };
  const closing = {
    closingPointWidth: 8,
    closingPointColor: edge,
    closingPointOutlineColor: colour,
    closingPointOutlineWidth: 3,
  };
  const corners = {
    coordinatePointColor: colour,
    coordinatePointWidth: 5,
    coordinatePointOutlineColor: edge,
    coordinatePointOutlineWidth: 1,
  };
  const straight = ({ geometry }: { geometry: unknown }, context: { updateType: string }) =>
    context.updateType === 'finish' || context.updateType === 'commit'
      ? ValidateNotSelfIntersecting({ type: 'Feature', geometry, properties: {} } as GeoJSONStoreFeatures)
      : { valid: true };
  return new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: 'pen' }),
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    modes: [
      new TerraDrawPointMode({ styles: corner }),
      new TerraDrawLineStringMode({
        keyEvents,
        showCoordinatePoints: true,
        pointerDistance: 24,
        styles: { lineStringColor: colour, lineStringWidth: 4, ...closing, ...corners },
      }),
      new TerraDrawPolygonMode({
        keyEvents,
        showCoordinatePoints: true,
        pointerDistance: 24,
        validation: straight as never,
        styles: { fillColor: colour, fillOpacity: 0.25, outlineColor: colour, outlineWidth: 3, ...closing, ...corners },
      }),
    ],
  });
}

/** The corners that are set, without the one that follows the pointer. Only areas are counted by the library. */
function pointsSet(snapshot: GeoJSONStoreFeatures[]): number {
  const drawn = snapshot.find((feature) => feature.properties.currentlyDrawing);
  const counted = drawn?.properties.committedCoordinateCount;
  return Number(counted ?? snapshot.filter((feature) => feature.properties.coordinatePoint === true).length);
}

/** A tap as the pen hears it. It does not bubble, so the map below does not take it for a click of its own. */
function tapAt(canvas: HTMLCanvasElement, pixel: { x: number; y: number }) {
  const { left, top } = canvas.getBoundingClientRect();
  const at = { clientX: left + pixel.x, clientY: top + pixel.y, isPrimary: true, button: 0, pointerId: 1 };
  for (const type of ['pointermove', 'pointerdown', 'pointerup']) canvas.dispatchEvent(new PointerEvent(type, at));
}
