// The least that could serve live pages from a database: the plain Next page and Socket.IO behind Node's http, and an
// embedded PostgreSQL with one table. Started by `bench/start.ts`.
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import next from 'next';
import postgres from 'postgres';
import { Server } from 'socket.io';
import { openEmbedded } from '@/db/embedded';

process.env.BENCH_ROOT = process.cwd();
const httpServer = createServer();
const database = await openEmbedded(resolve(process.env.BENCH_DATA ?? ''));
const sql = postgres(database.url, { max: 10 });
await sql`create table if not exists posts (id uuid primary key, text text not null)`;
const app = next({ dir: resolve(process.env.BENCH_HOME ?? ''), httpServer, port: Number(process.env.PORT) });
await app.prepare();
const handle = app.getRequestHandler();
const io = new Server(httpServer, { path: '/live' });
io.on('connection', (viewer) => viewer.on('post', (text) => io.emit('posted', text)));
httpServer.on('request', (request, response) => {
  if (request.url === '/healthz') response.end('serving');
  else if (!request.url?.startsWith('/live')) void handle(request, response);
});
httpServer.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', async () => {
  await sql.end();
  await database.stop();
  process.exit(0);
});
