import { type PoolAddresses, type Waked, WorkerWithPools } from '@/lib/worker-with-pools';

/** Checks contributions in a thread of its own, woken with the id of the thread that they stand in. */
export const checkingThread = (addresses: PoolAddresses): Waked =>
  new WorkerWithPools({ name: 'checking', source: 'lib/checks/commands/check-in-thread.ts' }, addresses);
