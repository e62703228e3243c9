import {
  type Answer,
  type Answers,
  everyone,
  type Person,
  people,
  type RouteRow,
  type Things,
  type Who,
} from '../model';
import { routeRows } from '../rows/all-rows';
import { newThings } from '../world/ids';

/** One person at one row. */
export interface Try {
  row: RouteRow;
  who: Who;
  things: Things;
}

/** What the table says for somebody: who is of elsewhere is nobody. */
export const expected = (answers: Answers, who: Who): Answer =>
  answers[people.includes(who as Person) ? (who as Person) : 'nobody'];

export const isRefused = ({ row, who }: Pick<Try, 'row' | 'who'>): boolean => expected(row.answers, who) !== 'yes';

/** Everybody at every row. What is only read may be the same for all; what changes is there for one of them alone. */
export function tries(shared: Things): Try[] {
  const own = Object.fromEntries(everyone.map((who) => [who, newThings()])) as Record<Who, Things>;
  const thingsFor = (one: Pick<Try, 'row' | 'who'>) => {
    if (one.row.at.startsWith('GET')) return shared;
    return isRefused(one) || one.row.namesNothing ? own[one.who] : newThings();
  };
  return routeRows.flatMap((row) => everyone.map((who) => ({ row, who, things: thingsFor({ row, who }) })));
}

/** How a deviation is told: `POST /[tenant]/votes, admin: …`. */
export const tell = ({ row, who }: { row: { at: string; of?: string | undefined }; who: string }, what: string) =>
  `${row.at}${row.of ? ` (${row.of})` : ''}, ${who}: ${what}`;
