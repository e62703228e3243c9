// The smallest live discussion there is: one room, no rules. Started by `bench/live.ts` in a process of its own.
// With `BARE_DATABASE_URL` each post is stored with one insert before it is acknowledged and sent on.
import { createServer } from 'node:http';
import postgres from 'postgres';
import { Server, type Socket } from 'socket.io';

interface Draft {
  key: string;
  text: string;
}

const database = process.env.BARE_DATABASE_URL;
const sql = database ? postgres(database, { max: 10 }) : null;
const http = createServer((_request, response) => response.end('serving'));
const io = new Server(http, { path: '/live', transports: ['websocket'], serveClient: false });

io.on('connection', (viewer: Socket) => {
  viewer.on('room.join', (_wish: unknown, answer: (value: unknown) => void) => {
    void viewer.join('room');
    answer({ ok: true });
  });
  viewer.on('comment.post', async ({ key, text }: Draft, answer: (value: unknown) => void) => {
    const comment = { id: key, author: { id: viewer.id, name: 'Anna' }, text, postedAt: new Date().toISOString() };
    if (sql) await sql`insert into bare_posts (id, author, text) values (${key}, ${viewer.id}, ${text})`;
    answer({ ok: true, value: comment });
    io.to('room').emit('comment', comment);
  });
});
http.listen(Number(process.env.PORT), '127.0.0.1');
