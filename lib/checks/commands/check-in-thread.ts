import { workInThread } from '@/lib/worker-in-thread';
import { WorkerRounds } from '@/lib/worker-rounds';
import { checkThread } from './check-thread';

/** So long is waited after a round, so that posts of a busy thread share one. */
const REST_MS = 300;

// The whole life of the thread in which contributions are checked.
workInThread(new WorkerRounds(checkThread, REST_MS));
