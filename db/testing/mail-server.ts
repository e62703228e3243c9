import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
export interface Delivered {
  to: string[];
  raw: string;
}

/** Closes the servers of a test; to be called after each. */
export async function closeMailServers(): Promise<void> {
  for (const close of closing.splice(0)) await close();
}

const closing: (() => Promise<unknown>)[] = [];

/** A real mail server that takes mail, or says first that it cannot for a while. */
export async function mailServer({ refusals = 0, takes = async (_to: string | undefined) => {} } = {}) {
  const delivered: Delivered[] = [];
  let refused = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refused < refusals) {
          refused += 1;
          return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        }
        const to = session.envelope.rcptTo.map(({ address }) => address);
        void takes(to[0]).then(() => {
          delivered.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
          done();
        });
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const transport = createTransport({ url: `smtp://127.0.0.1:${port}` });
  closing.push(
    async () => transport.close(),
    () => new Promise<void>((resolve) => server.close(() => resolve())),
  );
  return { delivered, transport };
}
