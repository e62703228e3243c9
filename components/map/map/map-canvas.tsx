'use client';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map-canvas.css';
import { FullscreenControl, Map as MapLibreMap, NavigationControl, ScaleControl } from 'maplibre-gl';
import { useTranslations } from 'next-intl';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { MapView } from '@/lib/annotations/model/map-view';
import { basemapStyle, hasDarkLook, isDrawing } from '../styles/basemap';
import type { Theme } from '../styles/palette';
import { BroughtGround } from './brought-ground';
import { MapContext, markRemoved } from './map-context';
import { useLocaleTexts } from './use-locale-texts';
import { useTheme } from './use-theme';
import './worker';

/** West, south, east, north; degrees, EPSG:4326. */
export type Bounds = [number, number, number, number];

interface Props {
  /** Address on our own host: of the town's drawing, or of a base map from elsewhere; null: a quiet empty ground. */
  basemap: string | null;
  bounds: Bounds;
  /** What it shows at first instead of the bounds. */
  first?: MapView | null;
  label: string;
  /** A page that one scrolls keeps its scrolling: the map zooms with two fingers or a key held. */
  calm?: boolean;
  /** Shown where this browser draws no map, with a sentence that says so. */
  instead?: ReactNode;
  children?: ReactNode;
}

/** The map itself. All that lies on it are its children. A change of light and dark makes a new one. */
export function MapCanvas(props: Props) {
  const chosen = useTheme();
  // What lies on the ground must stand out from it.
  const theme = hasDarkLook(props.basemap) ? chosen : 'light';
  const view = useRef<View | null>(props.first ? viewFrom(props.first) : null);
  return <ThemedMap key={theme} theme={theme} view={view} {...props} />;
}

const viewFrom = ({ zoom, lat, lon }: MapView): View => ({ center: [lon, lat], zoom });

interface View {
  center: [number, number];
  zoom: number;
}

type ThemedProps = Props & { theme: Theme; view: RefObject<View | null> };

function ThemedMap({ children, instead, ...props }: ThemedProps) {
  const container = useRef<HTMLDivElement>(null);
  const { map, failed } = useMapIn(container, props);
  const t = useTranslations('map');
  const brought = props.basemap !== null && !isDrawing(props.basemap) ? props.basemap : null;
  return (
    <div className="map-canvas" data-ready={map !== null}>
      {failed && (
        <div className="map-canvas__failed">
          {instead}
          <p>{t('failed')}</p>
        </div>
      )}
      <div ref={container} className="map-canvas__ground" />
      {map && (
        <MapContext value={{ map, theme: props.theme }}>
          {brought && <BroughtGround address={brought} />}
          {children}
        </MapContext>
      )}
    </div>
  );
}

function useMapIn(container: RefObject<HTMLDivElement | null>, props: Omit<ThemedProps, 'instead'>) {
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const [failed, setFailed] = useState(false);
  const locale = useLocaleTexts(props.label);
  const first = useRef({ ...props, locale });
  useEffect(() => {
    if (!container.current) return;
    let fresh: MapLibreMap;
    try {
      fresh = newMap(container.current, first.current);
    } catch {
      // No WebGL here: the list beside the map has everything.
      setFailed(true);
      return;
    }
    if (container.current.clientWidth < NARROW) fresh.once('load', () => foldAttribution(fresh));
    fresh.once('style.load', () => void lettersReady().then(() => setMap(fresh)));
    const { view } = first.current;
    fresh.on('moveend', () => {
      view.current = { center: fresh.getCenter().toArray(), zoom: fresh.getZoom() };
    });
    return () => {
      markRemoved(fresh);
      fresh.remove();
      setMap(null);
    };
  }, [container]);
  return { map, failed };
}

function newMap(container: HTMLElement, props: Omit<ThemedProps, 'children'> & { locale: Record<string, string> }) {
  const { basemap, bounds, theme, calm = false, view, locale } = props;
  const own = basemap !== null && isDrawing(basemap);
  const map = new MapLibreMap({
    container,
    style: basemapStyle(basemap, theme),
    ...(view.current ?? { bounds, fitBoundsOptions: { padding: 24 } }),
    locale,
    cooperativeGestures: calm,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxZoom: 20,
    attributionControl: { compact: true, ...(own && { customAttribution: locale.ownDrawing ?? '' }) },
    fadeDuration: reducedMotion() ? 0 : 200,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  if (document.fullscreenEnabled)
    map.addControl(new FullscreenControl({ container: container.parentElement ?? container }), 'top-right');
  map.addControl(new ScaleControl({ maxWidth: 96 }), 'bottom-left');
  return map;
}

/** Below this width, in pixels, the sources would cover too much of the map. They stay one tap away. */
const NARROW = 640;

const foldAttribution = (map: MapLibreMap) => {
  const sources = map.getContainer().querySelector('.maplibregl-compact-show');
  sources?.classList.remove('maplibregl-compact-show');
  sources?.removeAttribute('open');
};

/** The letters on the map are drawn once, with the font that is there at that moment. */
const lettersReady = () =>
  Promise.all([document.fonts.load('16px "Fira Sans"'), document.fonts.load('bold 16px "Fira Sans"')]).catch(() => {});

export const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
