import { once } from 'node:events';
import { connect } from 'node:net';

/** A websocket that says whatever it is told, also what no client would: for tests of how the server takes it. */
export interface RawLine {
  /** The status of the answer to the upgrade; 101 where it was let in, null where it was just ended. */
  status: number | null;
  /** The first words of the answer, headers and all. */
  answer: string;
  /** All texts that arrived until now. */
  heard: string[];
  /** Sends one frame: a text, or bytes as a binary one. */
  say(content: string | Buffer): void;
  /** Sends bytes as they are, past the protocol. */
  push(bytes: Buffer): void;
  /** Waits until a text begins like this, or the line is closed. Out: the text, or null. */
  hears(beginning: string): Promise<string | null>;
  isOpen(): boolean;
  closed: Promise<unknown>;
  close(): void;
}

/** Opens a line, and waits for the answer to the upgrade. */
export async function openRawLine(port: number, url: string, headers: Record<string, string>): Promise<RawLine> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  const heard: string[] = [];
  const closed = once(socket, 'close').catch(() => null);
  socket.on('error', () => {});
  socket.write(`${requestFor(port, url, headers)}\r\n\r\n`);
  let answer = '';
  let rest = Buffer.alloc(0);
  const answered = new Promise<void>((done) => {
    void closed.then(() => done());
    socket.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      const end = rest.indexOf('\r\n\r\n');
      if (answer === '' && end < 0) return;
      if (answer === '') {
        answer = rest.subarray(0, end).toString('latin1');
        rest = rest.subarray(end + 4);
        done();
      }
      rest = takeTexts(rest, heard);
      socket.emit('heard');
    });
  });
  await answered;
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? Number.NaN);
  return {
    ...{ status: Number.isNaN(status) ? null : status, answer, heard, closed },
    say: (content) => void (socket.writable && socket.write(frameOf(content))),
    push: (bytes) => void (socket.writable && socket.write(bytes)),
    isOpen: () => !socket.destroyed,
    close: () => socket.destroy(),
    async hears(beginning) {
      const found = () => heard.find((text) => text.startsWith(beginning));
      while (!found() && !socket.destroyed) await Promise.race([once(socket, 'heard'), closed]);
      return found() ?? null;
    },
  };
}

const requestFor = (port: number, url: string, headers: Record<string, string>) =>
  [
    `GET ${url} HTTP/1.1`,
    `host: localhost:${port}`,
    'upgrade: websocket',
    'connection: Upgrade',
    'sec-websocket-version: 13',
    'sec-websocket-key: c3RhZHRnZXNwcmFlY2guLg==',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ].join('\r\n');

/** Keeps the texts of all whole frames. Out: the bytes of one that has begun. */
function takeTexts(bytes: Buffer<ArrayBuffer>, heard: string[]): Buffer<ArrayBuffer> {
  let at = 0;
  while (bytes.length - at >= 2) {
    const short = (bytes[at + 1] ?? 0) & 127;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (bytes.length - at < head) break;
    const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6);
    if (bytes.length - at < head + length) break;
    if (((bytes[at] ?? 0) & 15) === 1) heard.push(bytes.toString('utf8', at + head, at + head + length));
    at += head + length;
  }
  return bytes.subarray(at);
}

/** A whole frame. A client must mask what it sends; a mask of zeros leaves it as it is. */
function frameOf(content: string | Buffer): Buffer {
  const body = Buffer.from(content);
  const kind = typeof content === 'string' ? 0x81 : 0x82;
  const head = Buffer.alloc(body.length < 126 ? 6 : body.length < 65_536 ? 8 : 14);
  head[0] = kind;
  head[1] = 0x80 | (body.length < 126 ? body.length : body.length < 65_536 ? 126 : 127);
  if (head.length === 8) head.writeUInt16BE(body.length, 2);
  if (head.length === 14) head.writeBigUInt64BE(BigInt(body.length), 2);
  return Buffer.concat([head, body]);
}
