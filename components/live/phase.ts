import type { Following } from './follow-thread';
import { newListeners } from './listeners';

/** How a page stands with the server, as it is told to people: nothing of what passes in a moment. */
export type Phase = 'connecting' | 'live' | 'lost' | 'back';

export interface Phases {
  now: () => Phase;
  /** Calls back after every change. Out: how to end that. */
  onChange: (changed: () => void) => () => void;
}

/** A connection that is back before this, in milliseconds, was never told to be lost. */
const MOMENT_MS = 2_000;
/** For how long it is told that the connection is back, in milliseconds. */
const BACK_MS = 8_000;

/** The phases of a thread's line. It looks at the line as long as somebody listens. */
export function phasesOf(line: Pick<Following, 'now' | 'onChange'>): Phases {
  let now: Phase = 'connecting';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enter = (phase: Phase) => {
    clearTimeout(timer);
    timer = phase === 'back' ? setTimeout(() => enter('live'), BACK_MS) : undefined;
    if (phase === now) return;
    now = phase;
    listeners.tell();
  };
  let online = false;
  const look = () => {
    if (line.now().online === online) return;
    online = !online;
    if (online) enter(now === 'lost' ? 'back' : 'live');
    else if (now !== 'connecting') timer = later(timer, () => enter('lost'));
  };
  const listeners = newListeners(() => {
    look();
    return line.onChange(look);
  });
  return { now: () => now, onChange: listeners.onChange };
}

function later(timer: ReturnType<typeof setTimeout> | undefined, work: () => void) {
  clearTimeout(timer);
  return setTimeout(work, MOMENT_MS);
}
