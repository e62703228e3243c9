import { type PoolAddresses, type Waked, WorkerWithPools } from '@/lib/worker-with-pools';

/** Who counts the responses of surveys: woken with a survey's format id. */
export type Counter = Waked;

/** Counts in a thread of its own: responses wait in the database until they are counted, so that none is lost. */
export const countingThread = (addresses: PoolAddresses): Counter =>
  new WorkerWithPools({ name: 'counting', source: 'lib/surveys/commands/count-in-thread.ts' }, addresses);
