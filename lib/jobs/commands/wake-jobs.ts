import type { Job, Queue } from '../model';

type Wake = (job: Job & { queue: Queue }) => void;

/** Tells this process's jobs, if it runs any, that something is on its way. It hangs on `globalThis` like the hub. */
export const wakeJobs: Wake = (job) => (globalThis as Held)[key]?.(job);

export const setJobs = (wake: Wake | undefined): void => {
  (globalThis as Held)[key] = wake;
};

const key = Symbol.for('stadtgespraech.jobs');
type Held = { [key]?: Wake };
