import { useEffect } from 'react';
import { useMap } from '../map/map-context';

/**
 * Lets the map's keys through to it: screen readers keep the arrows for themselves except in an application. Its
 * description, the element `describedBy`, says what the keys do.
 */
export function useApplication(describedBy: string) {
  const { map } = useMap();
  useEffect(() => {
    const canvas = map.getCanvas();
    const role = canvas.getAttribute('role');
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-describedby', describedBy);
    canvas.focus({ preventScroll: true });
    return () => {
      if (role) canvas.setAttribute('role', role);
      canvas.removeAttribute('aria-describedby');
    };
  }, [map, describedBy]);
}
