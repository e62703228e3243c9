import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** What Next answered. */
export interface NextAnswer {
  status: number;
  header: (name: string) => string | undefined;
  text: string;
}

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Asks Next for a page without a connection, with these headers and no others. */
export function askNext(handle: Handle, path: string, headers: Record<string, string>): Promise<NextAnswer> {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url: path, headers, httpVersion: '1.1' });
  request.push(null);
  return new Promise((done, failed) => {
    const response = new Gathering(request, (text) =>
      done({ status: response.statusCode, text, header: (name) => inOneLine(response.getHeader(name)) }),
    );
    Promise.resolve(handle(request, response)).catch(failed);
  });
}

const inOneLine = (value: ReturnType<ServerResponse['getHeader']>) =>
  Array.isArray(value) ? value.join(', ') : value?.toString();

/** A response that goes nowhere: its body is gathered. */
class Gathering extends ServerResponse {
  private readonly chunks: Buffer[] = [];

  constructor(
    request: IncomingMessage,
    private readonly gathered: (text: string) => void,
  ) {
    super(request);
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.take(chunk);
    callLast(rest);
    return true;
  }

  override end(...given: unknown[]): this {
    if (typeof given[0] !== 'function') this.take(given[0]);
    callLast(given);
    this.gathered(Buffer.concat(this.chunks).toString('utf8'));
    this.emit('finish');
    this.emit('close');
    return this;
  }

  private take(chunk: unknown): void {
    if (chunk) this.chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array));
  }
}

function callLast(given: unknown[]): void {
  const last = given.at(-1);
  if (typeof last === 'function') last();
}
