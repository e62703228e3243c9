import { useEffect, useRef } from 'react';
import { useMap } from '../map/map-context';

export interface Shortcuts {
  onUndo: () => void;
  onRedo: () => void;
  onEscape: () => void;
}

/** The keys that count on the map and on the tools below it: Escape, Ctrl or ⌘ with Z, and with Shift and Z or Y. */
export function useShortcuts(shortcuts: Shortcuts) {
  const { map } = useMap();
  const heard = useRef(shortcuts);
  heard.current = shortcuts;
  useEffect(() => {
    const whole = map.getContainer().closest<HTMLElement>('.map-canvas');
    const press = (event: KeyboardEvent) => {
      const wish = wishOf(event);
      if (!wish) return;
      event.preventDefault();
      heard.current[wish]();
    };
    whole?.addEventListener('keydown', press);
    return () => whole?.removeEventListener('keydown', press);
  }, [map]);
}

function wishOf(event: KeyboardEvent): keyof Shortcuts | null {
  if (event.key === 'Escape') return 'onEscape';
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'onRedo' : 'onUndo';
  return key === 'y' ? 'onRedo' : null;
}
