import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

/** The words of MapLibre's own controls in the page's language, and the name of the map for those who hear it. */
export function useLocaleTexts(label: string): Record<string, string> {
  const t = useTranslations('map.controls');
  return useMemo(
    () => ({
      'Map.Title': label,
      ownDrawing: t('ownDrawing'),
      'NavigationControl.ZoomIn': t('zoomIn'),
      'NavigationControl.ZoomOut': t('zoomOut'),
      'NavigationControl.ResetBearing': t('north'),
      'FullscreenControl.Enter': t('fullscreen'),
      'FullscreenControl.Exit': t('leaveFullscreen'),
      'AttributionControl.ToggleAttribution': t('attribution'),
      'Popup.Close': t('close'),
      'Marker.Title': t('marker'),
      'ScaleControl.Meters': 'm',
      'ScaleControl.Kilometers': 'km',
      'CooperativeGesturesHandler.WindowsHelpText': t('zoomWithKey', { key: t('control') }),
      'CooperativeGesturesHandler.MacHelpText': t('zoomWithKey', { key: '⌘' }),
      'CooperativeGesturesHandler.MobileHelpText': t('twoFingers'),
    }),
    [t, label],
  );
}
