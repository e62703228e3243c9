import { useEffect, useState } from 'react';

/** Whether scripts run: what cannot do without them is shown from then on. */
export function useAlive(): boolean {
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return isAlive;
}
