import type { Play } from '../stage';
import { kills } from './kills';
import { network } from './network';
import { twoProcesses } from './two-processes';

/** All plays, in the order in which they are given. */
export const plays: readonly Play[] = [kills, network, twoProcesses];
