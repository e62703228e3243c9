// The same bytes from memory, and nothing else. Started by `bench/pages.ts`, which names the file they are in.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const page = readFileSync(process.env.BARE_PAGE ?? '');
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length };

createServer((request, response) => {
  if (request.url === '/healthz') response.end('serving');
  else response.writeHead(200, headers).end(page);
}).listen(Number(process.env.PORT), '127.0.0.1');
