import { connect } from 'node:net';
import { CLOSE, clientFrame, TEXT, takeFrames, upgradeRequest } from '@/db/testing/websocket';

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
    rest = takeFrames(rest, (kind, bytes) => {
      if (kind === TEXT) ear.text(textOf(bytes));
      else if (kind === CLOSE) socket.destroy();
    });
  });
  socket.on('error', () => {});
  socket.once('close', () => ear.closed());
  socket.write(upgradeRequest(port, path, headers));
  return {
    send: (text) => void socket.write(clientFrame(text)),
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
    close: () => socket.destroy(),
  };
}

/** Thousands of viewers in one process get the same bytes, which need to be read once: the latest text of each length. */
const latest = new Map<number, { bytes: Buffer; text: string }>();
const KEPT = 64;

function textOf(bytes: Buffer): string {
  const known = latest.get(bytes.length);
  if (known?.bytes.equals(bytes)) return known.text;
  const text = bytes.toString('utf8');
  if (latest.size >= KEPT) latest.clear();
  latest.set(bytes.length, { bytes: Buffer.from(bytes), text });
  return text;
}
