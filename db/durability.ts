import postgres from 'postgres';

/** Without any one of these PostgreSQL acknowledges what a crash may still take back. */
const NEEDED = ['fsync', 'full_page_writes', 'synchronous_commit'];

/**
 * An acknowledged post must survive a crash: throws, with a sentence that says what to do, where the database would
 * acknowledge without writing. Asked by the connection that writes, since a role or a database may be set apart from
 * its server. Out: whether the pages on disk carry checksums, without which a broken disk is noticed late.
 */
export async function assertDurable(address: string): Promise<{ checksums: boolean }> {
  const sql = postgres(address, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    const rows = await sql<{ name: string; setting: string; source: string }[]>`
      select name, setting, source from pg_settings where name = any(${[...NEEDED, 'data_checksums']})`;
    const off = rows.find(({ name, setting }) => NEEDED.includes(name) && setting === 'off');
    if (off) throw new Error(sentenceFor(off));
    return { checksums: rows.some(({ name, setting }) => name === 'data_checksums' && setting === 'on') };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const sentenceFor = ({ name, source }: { name: string; source: string }) =>
  `PostgreSQL runs with ${name}=off (set for: ${source}), so acknowledged posts could be lost; set it to on.`;
