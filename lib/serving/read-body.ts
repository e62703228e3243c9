import { IncomingMessage } from 'node:http';

/**
 * The body of a request that says how long it is, whole; null where it may be longer than `limit` bytes: then it is not
 * read. Throws where whoever sends it hangs up before its end.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const length = Number(request.headers['content-length']);
  if (!(length <= limit)) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The same request once more, for who has not read its body yet. */
export function unread(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(again, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  again.push(body);
  again.push(null);
  again.complete = true;
  return again;
}
