import type postgres from 'postgres';
import type { Stage } from '../stage';
import type { Verdict } from '../verdict';
import type { Patch } from './bundle';

/** A short play in which one thing that is done wrong must show. */
export type Drill = (stage: Stage) => Promise<Verdict[]>;

/** Something that others do wrong, done wrong on purpose: a checker that does not notice it proves nothing. */
export interface Mutant {
  name: string;
  drill: Drill;
  /** The properties of which one must break. */
  caughtBy: readonly string[];
  server?: readonly Patch[];
  client?: readonly Patch[];
  /** What is done to a database of its own. */
  database?: (sql: postgres.Sql) => Promise<void>;
}
