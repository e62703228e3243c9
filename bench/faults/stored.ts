import postgres from 'postgres';
import type { Ground, Place } from './world';

/** A comment as the database has it in the end. */
export interface StoredComment {
  id: string;
  seq: number;
  rev: number;
  key: string;
  hash: string;
  author: string;
  text: string;
  gone: null | 'hidden' | 'withdrawn';
}

/** A thread as the database has it in the end. */
export interface StoredThread {
  town: string;
  threadId: string;
  head: number;
  /** The numbers of its events, in their order. */
  numbers: number[];
  /** Those among them by which a comment was posted. */
  posted: number[];
  comments: StoredComment[];
}

/** Reads past the platform what is stored. */
export async function storedIn(ground: Ground, places: readonly Place[]): Promise<StoredThread[]> {
  const sql = postgres(ground.adminUrl, { max: 1, onnotice: () => {} });
  try {
    const threads: StoredThread[] = [];
    for (const { town, slug, threads: own } of places) {
      for (const { threadId } of own) threads.push(await threadIn(sql, { tenantId: town.id, town: slug, threadId }));
    }
    return threads;
  } finally {
    await sql.end();
  }
}

/** What was put down beside the comments: notifications, mails on their way, and the log that moderators see. */
export async function besideIn(ground: Ground, { town }: Place): Promise<string> {
  const sql = postgres(ground.adminUrl, { max: 1, onnotice: () => {} });
  try {
    const rows = await sql`
      select to_jsonb(n)::text as words from notifications n where tenant_id = ${town.id}
      union all select to_jsonb(m)::text from mails m where tenant_id = ${town.id}
      union all select to_jsonb(a)::text from audit_entries a where tenant_id = ${town.id}`;
    return rows.map(({ words }) => words).join('\n');
  } finally {
    await sql.end();
  }
}

interface At {
  tenantId: string;
  town: string;
  threadId: string;
}

async function threadIn(sql: postgres.Sql, { tenantId, town, threadId }: At): Promise<StoredThread> {
  const [thread] = await sql`select head::int from threads where tenant_id = ${tenantId} and id = ${threadId}`;
  const events = await sql`
    select seq::int, type from thread_events where tenant_id = ${tenantId} and thread_id = ${threadId} order by seq`;
  const comments = await sql<StoredComment[]>`
    select id, seq::int, rev::int, post_key as key, post_hash as hash, author_id as author, text,
      case when withdrawn_at is not null then 'withdrawn' when hidden_by is not null then 'hidden' end as gone
    from comments where tenant_id = ${tenantId} and thread_id = ${threadId} order by seq`;
  const numbers = events.map(({ seq }) => seq);
  const posted = events.filter(({ type }) => type === 'comment.posted').map(({ seq }) => seq);
  return { town, threadId, head: thread?.head ?? 0, numbers, posted, comments: [...comments] };
}
