import { workInThread } from '@/lib/worker-in-thread';
import { Rounds } from './rounds';

// The whole life of the thread in which responses are counted.
workInThread(new Rounds());
