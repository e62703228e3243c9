import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';

/** The file that every virus scanner knows, in two parts, so that none takes this one for it. */
export const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE'}!$H+H*`;

/** A scanner that speaks clamd's INSTREAM over TCP and knows one virus. `answer` is what it says instead. */
export async function aScanner(answer?: string): Promise<{ port: number; end: () => void }> {
  const server: Server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      const file = fileIn(received);
      if (file) socket.end(answer ?? (file.includes(EICAR) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0'));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, end: () => server.close() };
}

const COMMAND = 'zINSTREAM\0';

/** The file, once all of it is there. */
function fileIn(received: Buffer): Buffer | null {
  if (received.toString('latin1', 0, COMMAND.length) !== COMMAND) return null;
  const pieces: Buffer[] = [];
  let at = COMMAND.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
