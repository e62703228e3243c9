import { z } from 'zod';

/** Which entries of the log somebody wants to see; what cannot be read asks for nothing. */
export const LogFilter = z.object({
  action: z
    .string()
    .regex(/^[a-z-]+\.[a-z-]+$/)
    .optional()
    .catch(undefined),
  /** The id of a member, also of one who has left. */
  person: z.uuid().optional().catch(undefined),
  /** Only what is older than the entry of this id. */
  before: z.uuid().optional().catch(undefined),
});
export type LogFilter = z.output<typeof LogFilter>;

/** The query of an address that asks for these entries. */
export function queryOf(filter: { [K in keyof LogFilter]?: LogFilter[K] | null }): string {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

/** How many entries a page of the log has. */
export const LOG_PAGE = 50;
