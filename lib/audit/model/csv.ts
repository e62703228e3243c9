import { csvCell } from '@/lib/open-data/model/csv';
import type { ChainEntry } from './chain';

/** An entry as the log's file has it: all that its hash is over, and who the actor is called today. */
export interface LogLine extends Omit<ChainEntry, 'tenantId'> {
  /** Null where it is not sealed yet. */
  number: number | null;
  hash: string | null;
  sealedAt: string | null;
  actor: string | null;
}

const columns: Record<string, (line: LogLine) => string | number | null> = {
  number: ({ number }) => number,
  happened_at: ({ happenedAt }) => happenedAt,
  actor: ({ actor }) => actor,
  actor_id: ({ actorId }) => actorId,
  action: ({ action }) => action,
  subject_id: ({ subjectId }) => subjectId,
  facts: ({ facts }) => facts,
  id: ({ id }) => id,
  sealed_at: ({ sealedAt }) => sealedAt,
  hash: ({ hash }) => hash,
};

const lineOf = (cells: (string | number | null)[]) => `${cells.map(csvCell).join(';')}\r\n`;

/** The first line, after a byte order mark. */
export const logHead = (): string => `\uFEFF${lineOf(Object.keys(columns))}`;

/** One entry, with nothing in it that a spreadsheet would take for a formula. */
export const logLine = (line: LogLine): string => lineOf(Object.values(columns).map((cell) => cell(line)));
