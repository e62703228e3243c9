import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** Where clamd listens: a TCP port, or a socket of this computer. */
export type ClamdAddress = { host: string; port: number } | { path: string };

/** What clamd says of a file; `found` is the name of what is in it. */
export type Finding = { clean: true } | { clean: false; found: string };

const ANSWER_SECONDS = 60;
const ANSWER_LIMIT = 4_096;

/**
 * Shows a file to clamd, piece by piece, by its command INSTREAM (clamd's manual: a length of four bytes, network order,
 * before each piece; a length of zero at the end). Fails where it is not there, does not answer within a minute, or
 * answers anything but that the file is clean or not: a file that was not looked at is not clean.
 */
export async function scanFile(path: string, address: ClamdAddress): Promise<Finding> {
  const socket = connect(address);
  socket.setTimeout(ANSWER_SECONDS * 1_000, () => socket.destroy(new Error('clamd does not answer.')));
  try {
    const answer = answerOf(socket);
    // Awaited below; until then a failure is not an unheard one.
    answer.catch(() => {});
    await sendAll(socket, createReadStream(path, { highWaterMark: 64 * 1024 }));
    return findingIn(await answer);
  } finally {
    socket.destroy();
  }
}

async function sendAll(socket: Socket, file: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of file as AsyncIterable<Buffer>) {
    await write(socket, lengthOf(piece.length));
    await write(socket, piece);
  }
  await write(socket, lengthOf(0));
}

const lengthOf = (length: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
};

const write = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (piece) => {
      answer += piece.toString('latin1');
      if (answer.includes('\0') || answer.length > ANSWER_LIMIT) resolve(answer);
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

/** `stream: OK`, or `stream: Eicar-Signature FOUND`; anything else is no answer. */
function findingIn(answer: string): Finding {
  const [line = ''] = answer.split('\0');
  if (line.trim() === 'stream: OK') return { clean: true };
  const [, found] = /^stream: (.+) FOUND$/.exec(line.trim()) ?? [];
  if (found) return { clean: false, found };
  throw new Error(`clamd answers "${line.slice(0, 200)}".`);
}
