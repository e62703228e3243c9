/** The first words of a client that wants a websocket (RFC 6455, section 4.1), with what its browser would say beside. */
export const upgradeRequest = (port: number, url: string, headers: Record<string, string>): string =>
  `${[
    `GET ${url} HTTP/1.1`,
    `host: localhost:${port}`,
    'upgrade: websocket',
    'connection: Upgrade',
    'sec-websocket-version: 13',
    'sec-websocket-key: c3RhZHRnZXNwcmFlY2guLg==',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ].join('\r\n')}\r\n\r\n`;

export const TEXT = 1;
export const CLOSE = 8;

/** Hands over all whole frames, unfragmented and unmasked as servers send them. Out: the bytes of one that has begun. */
export function takeFrames(bytes: Buffer, take: (kind: number, body: Buffer) => void): Buffer {
  let at = 0;
  while (bytes.length - at >= 2) {
    const kind = (bytes[at] ?? 0) & 15;
    const short = (bytes[at + 1] ?? 0) & 127;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (bytes.length - at < head) break;
    const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6);
    const end = at + head + length;
    if (bytes.length < end) break;
    take(kind, bytes.subarray(at + head, end));
    at = end;
  }
  return at === 0 ? bytes : bytes.subarray(at);
}

/** A whole frame of a client: a text, or bytes as a binary one. It must be masked; a mask of zeros leaves it as it is. */
export function clientFrame(content: string | Buffer): Buffer {
  const body = Buffer.from(content);
  const head = Buffer.alloc(body.length < 126 ? 6 : body.length < 65_536 ? 8 : 14);
  head[0] = typeof content === 'string' ? 0x81 : 0x82;
  head[1] = 0x80 | (body.length < 126 ? body.length : body.length < 65_536 ? 126 : 127);
  if (head.length === 8) head.writeUInt16BE(body.length, 2);
  if (head.length === 14) head.writeBigUInt64BE(BigInt(body.length), 2);
  return Buffer.concat([head, body]);
}
