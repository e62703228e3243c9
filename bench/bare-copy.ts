// One page of another server as it is, without its scripts, from memory. Started by `bench/phone.ts`, which names it.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const origin = process.env.COPY_ORIGIN ?? '';
const path = process.env.COPY_PATH ?? '';

interface Kept {
  type: string;
  bytes: Buffer;
}

const kept = new Map<string, Promise<Kept>>();

/** Reads what is asked for once, and answers from memory afterwards. */
function read(address: string): Promise<Kept> {
  const known = kept.get(address) ?? copy(address);
  kept.set(address, known);
  return known;
}

async function copy(address: string): Promise<Kept> {
  const answer = await fetch(origin + address, { headers: { 'accept-language': 'de' } });
  const type = answer.headers.get('content-type') ?? '';
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { type, bytes: type.startsWith('text/html') ? Buffer.from(withoutScripts(bytes.toString())) : bytes };
}

const withoutScripts = (html: string) =>
  html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '').replace(/<link\b[^>]*\bas="script"[^>]*>/g, '');

await read(path);
createServer(async (request, response) => {
  if (request.url === '/healthz') return void response.end('serving');
  const { type, bytes } = await read(request.url ?? path);
  const isText = /^text|json|svg/.test(type);
  response.writeHead(200, { 'content-type': type, ...(isText ? { 'content-encoding': 'gzip' } : {}) });
  response.end(isText ? gzipSync(bytes) : bytes);
}).listen(Number(process.env.PORT), '127.0.0.1');
