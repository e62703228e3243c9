import { connect, type Socket } from 'node:net';
import { newHistogram, type Spread, spreadOf } from './histogram';
import { now } from './measure';

/** What is asked for, on this computer. */
export interface Address {
  port: number;
  path: string;
  cookie?: string;
  /** The tag of what the asking browser has already; then the answer must be 304. */
  tag?: string;
}

/** What a while of asking gave. */
export interface Visits {
  pages: number;
  perSecond: number;
  times: Spread;
  /** Share of one core that the asking process used; near 1, the client was the limit. */
  client: number;
}

/**
 * Asks for one page over and over, so many at once and each on a connection of its own, for so long. Reads answers
 * only as far as HTTP needs it, so that one core of client is enough. Throws on any answer but the expected one.
 */
export async function visit(address: Address, atOnce: number, seconds: number): Promise<Visits> {
  const times = newHistogram();
  const cpu = process.cpuUsage();
  const began = now();
  const until = began + seconds * 1000;
  const lane = async () => {
    const browser = openBrowser(address);
    while (now() < until) {
      const askedAt = now();
      await browser.ask();
      times.add(now() - askedAt);
    }
    browser.close();
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const took = (now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const pages = times.count();
  return { pages, perSecond: pages / took, times: spreadOf(times), client: (user + system) / 1e6 / took };
}

interface Browser {
  ask(): Promise<void>;
  close(): void;
}

function openBrowser({ port, path, cookie, tag }: Address): Browser {
  const expected = tag ? 304 : 200;
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  const request = [
    `GET ${path} HTTP/1.1`,
    `host: localhost:${port}`,
    'accept: text/html',
    'accept-language: de',
    ...(cookie ? [`cookie: ${cookie}`] : []),
    ...(tag ? [`if-none-match: ${tag}`] : []),
    '\r\n',
  ].join('\r\n');
  let waiting: { done: () => void; failed: (error: Error) => void } | null = null;
  let rest: Buffer = Buffer.alloc(0);
  let answer: Answer | null = null;
  const take = (chunk: Buffer) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    answer ??= headOf(rest);
    if (!answer) return;
    if (answer.status !== expected) return fail(new Error(`${path} answered ${answer.status}.`));
    const end = answer.length === null ? endOfChunks(rest, answer) : answer.body + answer.length;
    if (end === null || rest.length < end) return;
    rest = rest.subarray(end);
    answer = null;
    waiting?.done();
  };
  const fail = (error: Error) => {
    waiting?.failed(error);
    socket.destroy();
  };
  socket.on('data', take).on('error', fail);
  socket.on('close', () => waiting?.failed(new Error(`${path}: the connection was closed.`)));
  return {
    ask: () =>
      new Promise((done, failed) => {
        waiting = { done, failed };
        socket.write(request);
      }),
    close: () => {
      waiting = null;
      socket.destroy();
    },
  };
}

interface Answer {
  status: number;
  /** Where the body begins, and how long it is; null: it comes in chunks. */
  body: number;
  length: number | null;
  /** Where the next chunk begins that is not looked at yet. */
  at: number;
}

function headOf(bytes: Buffer): Answer | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = bytes.subarray(0, end).toString('latin1');
  const status = Number(head.slice(9, 12));
  // 304 has no body, and says nothing about its length.
  const length = status === 304 ? '0' : /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  return { status, body: end + 4, length: length ? Number(length) : null, at: end + 4 };
}

/** Walks from chunk to chunk; where the last one ends, or null while it is not there. */
function endOfChunks(bytes: Buffer, answer: Answer): number | null {
  for (;;) {
    const line = bytes.indexOf('\r\n', answer.at);
    if (line < 0) return null;
    const size = Number.parseInt(bytes.subarray(answer.at, line).toString('latin1'), 16);
    const next = line + 2 + size + 2;
    if (bytes.length < next) return null;
    if (size === 0) return next;
    answer.at = next;
  }
}
