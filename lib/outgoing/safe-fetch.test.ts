import dns from 'node:dns';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { insideHosts } from '@/db/testing/inside-hosts';
import { anOutsideHost } from '@/db/testing/outside-host';
import { isRefusal } from '@/lib/errors';
import { safeFetch } from './safe-fetch';

/** Listens wherever an address might lead on this computer, and counts who comes. */
const canary = { port: 0, hits: 0, servers: [] as Server[] };

beforeAll(async () => {
  // Without the rights for the first two it listens on the last alone.
  for (const port of [80, 443, 0]) {
    const server = createServer((socket) => {
      canary.hits += 1;
      socket.destroy();
    });
    const listening = once(server.listen(port), 'listening').then(() => true);
    if (!(await listening.catch(() => false))) continue;
    canary.servers.push(server);
    canary.port = (server.address() as { port: number }).port;
  }
});

afterAll(() => {
  for (const server of canary.servers) server.close();
});

const QUESTION = { types: ['text/xml'], ms: 2_000 };
const nobody = async () => [];
const codeOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'answered',
    (error: unknown) => (isRefusal(error) ? error.code : error),
  );

describe('an address inside', () => {
  test.each(insideHosts)('%s is refused, and nobody there hears of it', async (host) => {
    canary.hits = 0;
    for (const scheme of ['http', 'https'])
      expect(await codeOf(safeFetch(`${scheme}://${host}/`, QUESTION))).toBe('outgoing.not-public');
    expect(await codeOf(safeFetch(`http://${host}:${canary.port}/`, QUESTION))).toMatch(
      /^outgoing\.(port|not-public)$/,
    );
    expect(canary.hits).toBe(0);
  });

  test.each([
    'http://127.0.0.1#@wms.example.org/',
    'http://wms.example.org@127.0.0.1/',
    'http://wms.example.org:80@127.0.0.1/',
    'http://127.0.0.1\\@wms.example.org/',
    'http:127.0.0.1/',
    'http:\\\\127.0.0.1\\',
    'ht\ntp://127.0.0.1/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:6379/_INFO',
    'ftp://127.0.0.1/',
    'dict://127.0.0.1:11211/stats',
    'data:text/xml,<a/>',
    'jar:http://127.0.0.1!/',
    'unix:/var/run/docker.sock',
    'http://[::1%25lo]/',
    'http://127.0.0.1%2f.example.org/',
  ])('in the disguise %j is refused, and nobody there hears of it', async (address) => {
    canary.hits = 0;
    expect(await codeOf(safeFetch(address, QUESTION, nobody))).toMatch(
      /^outgoing\.(not-public|scheme|password|no-address)$/,
    );
    expect(canary.hits).toBe(0);
  });

  test('the same canary is heard where the operator allows it', async () => {
    canary.hits = 0;
    process.env.OUTGOING_ALLOWED_HOSTS = `127.0.0.1:${canary.port}, localhost:${canary.port}`;
    expect(await codeOf(safeFetch(`http://127.1:${canary.port}/`, QUESTION))).toBe('outgoing.no-answer');
    expect(await codeOf(safeFetch(`http://localhost:${canary.port}/`, QUESTION))).toBe('outgoing.no-answer');
    delete process.env.OUTGOING_ALLOWED_HOSTS;
    expect(canary.hits).toBeGreaterThan(1);
  });
});

describe('a name', () => {
  /** Belongs to nobody: IANA has not given it out. It counts as public, and no packet finds a way there. */
  const NOWHERE = '2d00::1';

  test.each([
    ['loopback', ['127.0.0.1']],
    ['loopback in the newer family', ['::1']],
    ['a public address, and one inside beside it', [NOWHERE, '10.0.0.1']],
    ['one inside in disguise', ['::ffff:127.0.0.1']],
    ['the keys of a virtual machine', ['169.254.169.254']],
    ['nothing', []],
    ['no address at all', ['localhost']],
  ])('that leads to %s is refused like one that does not exist', async (_where, places) => {
    canary.hits = 0;
    expect(await codeOf(safeFetch('http://wms.example.org/', QUESTION, async () => places))).toBe(
      'outgoing.not-public',
    );
    expect(canary.hits).toBe(0);
  });

  test('that leads outside and, asked again, inside is asked once, and what it led to is used', async () => {
    canary.hits = 0;
    const lookedUp = vi.spyOn(dns, 'lookup');
    onTestFinished(() => lookedUp.mockRestore());
    const answers = [[NOWHERE], ['127.0.0.1'], ['127.0.0.1']];
    const asked: string[] = [];
    const turncoat = async (host: string) => {
      asked.push(host);
      return answers.shift() ?? [];
    };
    const asking = safeFetch('http://turncoat.example.org/', { ...QUESTION, ms: 500 }, turncoat);
    expect(await codeOf(asking)).toMatch(/^outgoing\.(no-answer|too-slow)$/);
    expect(asked).toEqual(['turncoat.example.org']);
    expect(lookedUp).not.toHaveBeenCalled();
    expect(await codeOf(safeFetch('http://turncoat.example.org/', QUESTION, turncoat))).toBe('outgoing.not-public');
    expect(canary.hits).toBe(0);
  });

  test('whose name server keeps silent costs no more than the time there is', async () => {
    const silent = () => new Promise<string[]>(() => {});
    expect(await codeOf(safeFetch('http://wms.example.org/', { ...QUESTION, ms: 50 }, silent))).toBe(
      'outgoing.too-slow',
    );
  });
});

describe('a redirect', () => {
  test.each([
    ['to this computer', 'http://127.0.0.1/', 'outgoing.not-public'],
    ['to an odd port', 'http://wms.example.org:8080/', 'outgoing.port'],
    ['to the keys of a virtual machine', 'http://169.254.169.254/latest/meta-data/', 'outgoing.not-public'],
    ['to a number in disguise', 'http://0x7f.1/', 'outgoing.not-public'],
    ['to a name that leads inside', 'http://wms.example.org/', 'outgoing.not-public'],
    ['to a file', 'file:///etc/passwd', 'outgoing.scheme'],
    ['with a password', 'http://a:b@wms.example.org/', 'outgoing.password'],
    ['to nowhere', 'http://[', 'outgoing.no-address'],
    ['without an end', '/', 'outgoing.redirects'],
  ])('%s is not followed', async (_where, location, code) => {
    for (const status of [301, 302, 303, 307, 308]) {
      const { origin, asked } = await anOutsideHost((_request, response) =>
        response.writeHead(status, { location }).end(),
      );
      canary.hits = 0;
      expect(await codeOf(safeFetch(origin, QUESTION, async () => ['127.0.0.1']))).toBe(code);
      expect(asked).toHaveLength(location === '/' ? 4 : 1);
      expect(canary.hits).toBe(0);
    }
  });

  test('to a place that may be asked is followed, three times at most', async () => {
    const { origin, asked } = await anOutsideHost((request, response) => {
      const step = Number(request.url?.slice(1));
      if (step < 3) response.writeHead(302, { location: String(step + 1) }).end();
      else response.writeHead(200, { 'content-type': 'text/xml' }).end('<arrived/>');
    });
    expect((await safeFetch(`${origin}/0`, QUESTION)).body.toString()).toBe('<arrived/>');
    expect(asked).toEqual(['/0', '/1', '/2', '/3']);
  });
});
