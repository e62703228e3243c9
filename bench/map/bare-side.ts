// The other side of `bench:map`, in a process of its own: what it holds would otherwise be visited by the garbage
// collector at our side's expense, and ours at its.
import postgres from 'postgres';
import { type Bare, bareTile, buildBare } from './bare';
import { built, memory } from './built';
import { eachRemark, type Remark } from './remarks';

/** What this side is asked for, and what it says. */
export type Wish = { build: { adminUrl: string; threadId: string } } | { tile: { z: number; x: number; y: number } };

let bare: Bare | null = null;

process.on('message', (wish: Wish) => {
  void ('build' in wish ? build(wish.build) : draw(wish.tile)).then((answer) => process.send?.(answer));
});

async function build({ adminUrl, threadId }: { adminUrl: string; threadId: string }) {
  const remarks: Remark[] = [];
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await eachRemark(sql, threadId, (some) => void remarks.push(...some));
  await sql.end();
  const before = memory();
  const { value, ...figures } = await built(async () => buildBare(remarks));
  bare = value;
  const bytesPerPoint = (memory() - before) / remarks.length;
  remarks.length = 0;
  return { ...figures, bytesPerPoint };
}

async function draw(tile: { z: number; x: number; y: number }) {
  const own = process.cpuUsage();
  const { length } = await bareTile(bare as Bare, tile);
  const { user, system } = process.cpuUsage(own);
  return { cpu: (user + system) / 1000, bytes: length };
}
