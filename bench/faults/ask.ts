import { Agent, request } from 'node:http';

/** What an HTTP request came to. */
export interface Answered {
  status: number;
  location: string;
  body: string;
}

export interface Asking {
  port: number;
  path: string;
  /** The host and origin that the platform goes by, whatever port it is reached at. */
  origin: string;
  cookie?: string | null;
  address?: string;
  headers?: Record<string, string>;
  /** A form's fields; absent: it is only read. */
  form?: Record<string, string>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const PATIENCE_MS = 8_000;

/**
 * Asks over HTTP, as a browser without scripts does, and follows nothing. Null: no whole answer came in time. Where a
 * connection that was used before turns out to be closed, browsers ask once more over a new one (RFC 9112, section 9.3.1).
 */
export async function askHttp(asking: Asking): Promise<Answered | null> {
  const answered = await askOnce(asking);
  return answered === STALE ? askHttp(asking) : answered;
}

const STALE = Symbol('a connection that was closed meanwhile');

function askOnce({
  port,
  path,
  origin,
  cookie,
  address,
  headers = {},
  form,
}: Asking): Promise<Answered | null | typeof STALE> {
  const body = form ? new URLSearchParams(form).toString() : null;
  const said: Record<string, string> = {
    host: new URL(origin).host,
    'x-forwarded-for': address ?? '10.9.9.9',
    ...headers,
  };
  if (cookie) said.cookie = cookie;
  if (body !== null)
    Object.assign(said, {
      ...{ origin, 'content-type': 'application/x-www-form-urlencoded' },
      'content-length': String(Buffer.byteLength(body)),
    });
  return new Promise((resolve) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        agent,
        method: body === null ? 'GET' : 'POST',
        headers: said,
        timeout: PATIENCE_MS,
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          text += part;
        });
        answer.once('error', () => resolve(null));
        answer.once('close', () => resolve(null));
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', body: text }),
        );
      },
    );
    asked.once('timeout', () => asked.destroy());
    asked.once('error', (error: NodeJS.ErrnoException) =>
      resolve(asked.reusedSocket && error.code === 'ECONNRESET' ? STALE : null),
    );
    asked.end(body ?? undefined);
  });
}
