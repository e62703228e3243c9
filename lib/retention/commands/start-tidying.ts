import { inRounds } from '@/lib/rounds';
import { townByTown } from '@/lib/tenants/commands/town-by-town';
import { carryOutPeriods } from './carry-out';

/** The first round comes a while after the start, so that a platform that is restarted often does not begin with it. */
const FIRST_MS = 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/**
 * Once a day does what each town's periods ask for, one town after the other. Out: how to stop, which waits for the town
 * that it is at.
 */
export const startTidying = (): (() => Promise<void>) =>
  inRounds({ firstMs: FIRST_MS, everyMs: DAY_MS }, townByTown(carryOutPeriods));
