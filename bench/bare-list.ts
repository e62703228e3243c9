// The bare string render of a long list of comments, anew for each request, and nothing else. Started by `bench/pages.ts`.
import { createServer } from 'node:http';
import { saying } from './saying';

const comments = Array.from({ length: Number(process.env.BARE_COMMENTS) }, (_, index) => ({
  id: `01a21788-0fcb-7fb5-811c-${String(index).padStart(12, '0')}`,
  author: 'Anna',
  postedAt: new Date(Date.UTC(2026, 10, 24, 9, 0, index)),
  text: saying(index),
}));

const time = new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' });
const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = () =>
  `<!DOCTYPE html><html lang="de"><title>Alle</title><body><ol>${comments
    .map(
      ({ id, author, postedAt, text }) =>
        `<li id="${id}"><b>${safe(author)}</b> <small>${time.format(postedAt)}</small><p>${safe(text)}</p></li>`,
    )
    .join('')}</ol></body></html>`;

createServer((request, response) => {
  if (request.url === '/healthz') return void response.end('serving');
  const bytes = Buffer.from(page());
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length }).end(bytes);
}).listen(Number(process.env.PORT), '127.0.0.1');
