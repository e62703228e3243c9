import { connect } from 'node:net';

/** Where a websocket is opened, and what the browser would say with it. */
export interface Place {
  port: number;
  path: string;
  headers: Record<string, string>;
}

export interface Line {
  send(text: string): void;
  /** Stops reading, as a page does whose computer is busy: what arrives fills the network. And reads on. */
  pause(): void;
  resume(): void;
  close(): void;
}

/** What arrives on a line. */
export interface Ear {
  open(): void;
  text(text: string): void;
  closed(): void;
}

/**
 * A websocket without anything around it: text, unfragmented and uncompressed, as both sides of a bench send it. It
 * needs a fraction of a whole client's CPU, so that thousands of viewers fit beside the server that is measured.
 */
export function openLine({ port, path, headers }: Place, ear: Ear): Line {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let rest: Buffer = Buffer.alloc(0);
  let upgraded = false;
  socket.on('data', (chunk) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (!upgraded) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!rest.subarray(0, 12).toString('latin1').startsWith('HTTP/1.1 101')) return void socket.destroy();
      upgraded = true;
      rest = rest.subarray(end + 4);
      ear.open();
    }
    rest = takeFrames(rest, ear, () => socket.destroy());
  });
  socket.on('error', () => {});
  socket.once('close', () => ear.closed());
  socket.write(`${requestOf(port, path, headers)}\r\n\r\n`);
  return {
    send: (text) => void socket.write(frameOf(text)),
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
    close: () => socket.destroy(),
  };
}

const requestOf = (port: number, path: string, headers: Record<string, string>) =>
  [
    `GET ${path} HTTP/1.1`,
    `host: localhost:${port}`,
    'upgrade: websocket',
    'connection: Upgrade',
    'sec-websocket-version: 13',
    'sec-websocket-key: c3RhZHRnZXNwcmFlY2guLg==',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ].join('\r\n');

/** Hands over all whole frames. Out: the bytes of one that has begun. */
function takeFrames(bytes: Buffer, ear: Ear, end: () => void): Buffer {
  let at = 0;
  while (bytes.length - at >= 2) {
    const kind = (bytes[at] ?? 0) & 15;
    const short = (bytes[at + 1] ?? 0) & 127;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (bytes.length - at < head) break;
    const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6);
    if (bytes.length - at < head + length) break;
    if (kind === 1) ear.text(bytes.toString('utf8', at + head, at + head + length));
    if (kind === 8) end();
    at += head + length;
  }
  return at === 0 ? bytes : bytes.subarray(at);
}

/** A client must mask what it sends; a mask of zeros leaves it as it is. */
function frameOf(text: string): Buffer {
  const body = Buffer.from(text);
  const head = Buffer.alloc(body.length < 126 ? 6 : 8);
  head[0] = 0x81;
  head[1] = 0x80 | Math.min(body.length, 126);
  if (body.length >= 126) head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}
