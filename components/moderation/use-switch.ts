'use client';
import { useEffect, useState } from 'react';

/** Something that one may switch off in this browser. `isThere`: whether scripts run, so that there is anything to switch. */
export interface Switch {
  isThere: boolean;
  isOn: boolean;
  turn: () => void;
}

/** On, unless it was switched off under this name before. */
export function useSwitch(name: string): Switch {
  const [state, setState] = useState<'unknown' | 'on' | 'off'>('unknown');
  useEffect(() => setState(localStorage.getItem(name) === 'off' ? 'off' : 'on'), [name]);
  return {
    isThere: state !== 'unknown',
    isOn: state === 'on',
    turn: () => {
      const next = state === 'on' ? 'off' : 'on';
      localStorage.setItem(name, next);
      setState(next);
    },
  };
}
