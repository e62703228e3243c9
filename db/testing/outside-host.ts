import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A host of elsewhere, for one test: it stands on this computer, and the operator's setting allows it. */
export interface OutsideHost {
  /** `http://127.0.0.1:port`. */
  origin: string;
  /** What it was asked for until now: path and query. */
  asked: string[];
}

/** Begins to answer as it is told; ends with the test. */
export async function anOutsideHost(answer: RequestListener): Promise<OutsideHost> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  allow(host);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { origin: `http://${host}`, asked };
}

function allow(host: string): void {
  const { OUTGOING_ALLOWED_HOSTS: before = '' } = process.env;
  process.env.OUTGOING_ALLOWED_HOSTS = `${before},${host}`;
  onTestFinished(() => {
    process.env.OUTGOING_ALLOWED_HOSTS = before;
  });
}
