import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError } from 'csv-parse';
import { parse as parseCsv } from 'csv-parse/sync';
import type { z } from 'zod';
import { Refusal } from '@/lib/errors';
import { type BrokenRow, CommentRow, type PolisComment, type PolisExport, type PolisVote, VoteRow } from '../model';

/**
 * Reads the files of an exported conversation and checks every row before anything is done with them; one without
 * votes or summary has none. Refuses with `NotFound` `polis.file-missing` {file}, or `Invalid` `polis.broken-row` {file, line, reason} for the first.
 */
export async function readExport(directory: string, name: string): Promise<PolisExport> {
  const file = (kind: string) => join(directory, `${name}.${kind}.csv`);
  const text = await textOf(file('comments'));
  if (text === null) throw new Refusal('NotFound', 'polis.file-missing', { file: file('comments') });
  const comments = commentsIn(rowsOf(file('comments'), text, CommentRow));
  const known = new Set(comments.map((comment) => comment.id));
  const votes = votesIn(rowsOf(file('votes'), (await textOf(file('votes'))) ?? '', VoteRow), known);
  return { ...summaryIn((await textOf(file('summary'))) ?? ''), comments, votes };
}

interface Row<T> {
  file: string;
  line: number;
  value: T;
}

/** All rows of a table with the lines they begin in. */
function rowsOf<S extends z.ZodType>(file: string, text: string, schema: S): Row<z.output<S>>[] {
  let line = 2;
  return recordsIn(file, text).map(({ record, info }) => {
    const row = { file, line };
    line = info.lines + 1;
    const read = schema.safeParse(record);
    if (!read.success) throw broken({ ...row, code: codeOf(read.error.issues[0]) });
    return { ...row, value: read.data };
  });
}

interface CsvRecord {
  record: Record<string, string>;
  info: { lines: number };
}

function recordsIn(file: string, text: string): CsvRecord[] {
  try {
    return parseCsv(text, { columns: true, info: true, bom: true, skip_empty_lines: true }) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw broken({ file, line: Number(error.lines) || 1, code: 'row.unreadable' });
  }
}

/** Null where there is no such file. */
async function textOf(file: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('Invalid', 'polis.not-utf8', { file });
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function commentsIn(rows: Row<z.output<typeof CommentRow>>[]): PolisComment[] {
  const seen = new Set<string>();
  const comments = rows.map(({ file, line, value }) => {
    const id = value['comment-id'];
    if (seen.has(id)) throw broken({ file, line, code: 'comment.twice' });
    seen.add(id);
    return {
      id,
      author: value['author-id'],
      postedAt: value.timestamp,
      text: value['comment-body'],
      rejected: value.moderated === '-1',
    };
  });
  return comments.sort((a, b) => a.postedAt.getTime() - b.postedAt.getTime() || Number(a.id) - Number(b.id));
}

/** One row is one act: whoever votes again on a comment changes their mind. Of two at one instant the later row counts. */
function votesIn(rows: Row<z.output<typeof VoteRow>>[], known: ReadonlySet<string>): PolisVote[] {
  const last = new Map<string, PolisVote>();
  for (const { file, line, value } of rows) {
    const { 'comment-id': comment, 'voter-id': voter, vote, timestamp: castAt } = value;
    if (!known.has(comment)) throw broken({ file, line, code: 'comment.unknown' });
    const before = last.get(`${comment} ${voter}`);
    if (!before || before.castAt <= castAt) last.set(`${comment} ${voter}`, { comment, voter, value: vote, castAt });
  }
  return [...last.values()].sort((a, b) => a.castAt.getTime() - b.castAt.getTime());
}

function summaryIn(text: string): { topic: string; description: string } {
  const rows: string[][] = parseCsv(text, { relax_column_count: true });
  const facts = new Map(rows.map(([key, value]) => [key, value ?? '']));
  return { topic: facts.get('topic') ?? '', description: facts.get('conversation-description') ?? '' };
}

const broken = ({ file, line, code }: BrokenRow) =>
  new Refusal('Invalid', 'polis.broken-row', { file, line, reason: code });

/** A column that is not there at all has no code of ours. */
const codeOf = (issue: z.core.$ZodIssue | undefined): string =>
  issue && /^[a-z-]+\.[a-z-]+$/.test(issue.message) ? issue.message : 'column.missing';
