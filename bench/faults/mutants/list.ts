import { awayWhileHidden } from './away';
import { appCrash, comingAndGoing, copies, databaseCrash, redisGone, twoProcesses, twoTowns } from './drills';
import type { Drill, Mutant } from './mutant';
import { pagesAfterHiding } from './pages-after-hiding';

const STORING = 'lib/threads/commands/storing.ts';
const LOOKED_UP = `(select c.id from comments c where c.author_id = g.author and c.post_key = g.key and c.post_hash = g.hash) as had`;

/** Drills that no play repeats: where nothing is done wrong, they must find nothing. */
export const controls: readonly Drill[] = [awayWhileHidden, pagesAfterHiding];

/** RELIABILITY.md 2.5: each is what somebody did in earnest somewhere. */
export const mutants: Mutant[] = [
  {
    name: 'synchronous_commit is off',
    // The platform refuses to start on such a database, so it is made one while the platform runs.
    drill: databaseCrash(async (sql) => {
      await sql`alter role stadtgespraech_app set synchronous_commit = off`;
      await sql`alter system set wal_writer_delay = '10s'`;
      await sql`alter system set wal_writer_flush_after = '1GB'`;
      await sql`select pg_reload_conf()`;
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'stadtgespraech_app'`;
    }),
    caughtBy: ['P1'],
  },
  {
    name: 'acknowledged before it is committed',
    drill: appCrash,
    caughtBy: ['P1'],
    server: [
      {
        file: 'db/tenancy.ts',
        from: `const [, rows, committed] = await inTime(Promise.all(steps), PATIENCE_MS, line);`,
        to: 'const [, rows] = await inTime(Promise.all(steps.slice(0, 2)), PATIENCE_MS, line); const committed = { command: "COMMIT" };',
      },
      {
        file: 'db/tenancy.ts',
        from: `].map((step) => step.execute());`,
        to: `].map((step, n) => (n < 2 ? step.execute() : LATER(step)));`,
      },
      {
        file: 'db/tenancy.ts',
        from: `const PATIENCE_MS = 3_000;`,
        to: `const PATIENCE_MS = 3_000; const LATER = (step) => void setTimeout(() => step.execute(), 200);`,
      },
    ],
  },
  {
    name: 'numbers from a sequence',
    drill: twoProcesses,
    caughtBy: ['P1s', 'P5'],
    database: async (sql) => {
      await sql`create sequence mutant_numbers`;
      await sql`grant usage on sequence mutant_numbers to stadtgespraech_app`;
    },
    server: [
      { file: STORING, from: LOOKED_UP, to: `${LOOKED_UP}, nextval('mutant_numbers') as number` },
      {
        file: STORING,
        from: `update threads t set head = head + (select count(*) from fresh),`,
        to: `update threads t set head = greatest(head, (select max(number) from fresh)),`,
      },
      { file: STORING, from: `taken.before + f.place as seq`, to: `f.number as seq` },
    ],
  },
  {
    name: 'no key against sending twice',
    drill: copies,
    caughtBy: ['P3', 'P4'],
    database: dropOnce,
    server: [
      { file: STORING, from: LOOKED_UP, to: 'null::uuid as had' },
      {
        file: 'lib/threads/commands/store-comments.ts',
        from: 'const first = places.get(name) ?? n;',
        to: 'const first = n;',
      },
    ],
  },
  {
    name: 'on conflict do nothing, after the number was taken',
    drill: copies,
    caughtBy: ['P4', 'P5'],
    server: [
      { file: STORING, from: LOOKED_UP, to: 'null::uuid as had' },
      {
        file: STORING,
        from: `select id, thread, seq, seq, author, parent, root, text, key, hash, posted from numbered`,
        to: `select id, thread, seq, seq, author, parent, root, text, key, hash, posted from numbered on conflict do nothing`,
      },
    ],
  },
  {
    name: 'connection state recovery is on',
    drill: awayWhileHidden,
    caughtBy: ['P8'],
    server: [
      {
        file: 'lib/realtime/listen.ts',
        from: `serveClient: false,`,
        to: `serveClient: false, connectionStateRecovery: { maxDisconnectionDuration: 60_000, skipMiddlewares: true },`,
      },
      {
        file: 'lib/realtime/fan-out.ts',
        from: `if (ids.length === 0) return;`,
        to: `(io as any).to(room).emit(event, value); if (room) return;`,
      },
    ],
  },
  {
    name: 'a page that does not drop what it knows',
    drill: comingAndGoing,
    caughtBy: ['P3s'],
    client: [
      { file: 'lib/realtime/model.ts', from: `if (packet.head <= state.head) return { state, gap: false };`, to: '' },
      {
        file: 'lib/realtime/model.ts',
        from: `next.set(entry.id, entry);`,
        to: 'next.set(next.has(entry.id) ? entry.id + next.size : entry.id, entry);',
      },
    ],
  },
  {
    name: 'a kept page that outlives a hiding',
    drill: pagesAfterHiding,
    caughtBy: ['P8'],
    server: [
      {
        file: 'lib/serving/freshness.ts',
        from: `heard.get(\`\${tenantId} \${threadId}\`) ??`,
        to: `heard.get(tenantId + threadId) ??`,
      },
      { file: 'lib/serving/freshness.ts', from: `const LONGEST_MS = 900;`, to: `const LONGEST_MS = 60_000;` },
    ],
  },
  {
    name: 'a room’s name without the town',
    drill: twoTowns,
    caughtBy: ['P9'],
    server: [{ file: 'lib/realtime/rooms.ts', from: `:\${tenantId}:thread:`, to: ':thread:' }],
  },
  {
    name: 'Redis is the only way between processes',
    drill: redisGone,
    caughtBy: ['P1s', 'P10'],
    server: [
      {
        file: 'lib/realtime/broadcast.ts',
        from: 'unlessUnderWay(() => compareHeads(served, tell))',
        to: 'unlessUnderWay(async () => void compareHeads)',
      },
    ],
  },
];

/** Without the database's own guard, as a table has it that was made before anybody thought of it. */
async function dropOnce(sql: Parameters<NonNullable<Mutant['database']>>[0]): Promise<void> {
  const rows = await sql`
    select conname from pg_constraint where conrelid = 'comments'::regclass and contype = 'u'
      and pg_get_constraintdef(oid) like '%post_key%'`;
  for (const { conname } of rows) await sql.unsafe(`alter table comments drop constraint "${conname}"`);
}
