import type { Play } from '../stage';
import { clock } from './clock';
import { copies } from './copies';
import { kills } from './kills';
import { network } from './network';
import { slowDatabase } from './slow-database';
import { slowReaders } from './slow-readers';
import { storm } from './storm';
import { twoProcesses } from './two-processes';

/** All plays, in the order in which they are given. */
export const plays: readonly Play[] = [kills, network, twoProcesses, copies, clock, slowReaders, slowDatabase, storm];
