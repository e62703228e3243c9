import { once } from 'node:events';
import { connect } from 'node:net';
import { clientFrame, TEXT, takeFrames, upgradeRequest } from './websocket';

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
  socket.write(upgradeRequest(port, url, headers));
  let answer = '';
  let rest: Buffer = Buffer.alloc(0);
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
      rest = takeFrames(rest, (kind, body) => kind === TEXT && heard.push(body.toString()));
      socket.emit('heard');
    });
  });
  await answered;
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? Number.NaN);
  return {
    ...{ status: Number.isNaN(status) ? null : status, answer, heard, closed },
    say: (content) => void (socket.writable && socket.write(clientFrame(content))),
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
