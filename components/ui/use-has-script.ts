'use client';
import { useEffect, useState } from 'react';

/** Whether scripts run: what cannot do without them is shown from then on. */
export function useHasScript(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => setHas(true), []);
  return has;
}
