import type { EventEmitter } from 'node:events';
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { isSameOrigin } from '@/lib/identity/same-origin.next';
import { timesFactor, waitOfNetwork } from '@/lib/limits/commands/keep-pace';
import { networkOf, senderOf } from '@/lib/limits/model';
import { type Bucket, fullBucket, takeOne } from '@/lib/limits/model/bucket';
import { CONNECTION_WARNINGS, CONNECTION_WISHES, CONNECTIONS_OF_NETWORK, paces } from '@/lib/limits/model/paces';
import { settings } from '@/lib/settings';
import type { LiveServer, Viewer } from './events';

type Connection = Viewer['conn'];
type Allow = (problem: string | null, allowed: boolean) => void;

/** Stands before the live side: who comes in, and who has to go. */
export interface Guard {
  /** Whether a connection is let in: from our own pages, and not too many of one network. */
  admit(request: IncomingMessage, allow: Allow): void;
  /** Begins to watch over the connections of this server. */
  stand(io: LiveServer, server: HttpServer): void;
}

export function newGuard(): Guard {
  /** How many connections each network has open. */
  const open = new Map<string, number>();
  const count = (sender: string, more: 1 | -1) => {
    const now = (open.get(sender) ?? 0) + more;
    if (now > 0) open.set(sender, now);
    else open.delete(sender);
  };
  return {
    admit(request, allow) {
      const sender = senderOfUpgrade(request);
      const isFull = (open.get(sender) ?? 0) >= timesFactor(CONNECTIONS_OF_NETWORK);
      const isOurs = isSameOrigin(headersOf(request));
      const wait = isFull ? FULL_SECONDS : waitOfNetwork(null, sender, paces.connect);
      if (isOurs && wait > 0) request.socket.end(tooManyAnswer(wait));
      allow(null, isOurs && wait === 0);
    },
    stand(io, server) {
      server.prependListener('upgrade', turnAway);
      io.engine.on('connection', (connection: Connection) => {
        const sender = senderOfUpgrade(connection.request);
        watchOver(connection, sender);
        count(sender, 1);
        connection.once('close', () => count(sender, -1));
      });
    },
  };
}

/** The network that a viewer comes from. */
export const senderOfViewer = (viewer: Viewer): string | undefined => watched.get(viewer.conn)?.sender;

/** Counts a wish of the viewer's connection. Out: whether it may have it. */
export function mayWish({ conn }: Viewer): boolean {
  const kept = watched.get(conn);
  return kept === undefined || takeOne(kept.wishes, timesRate(), performance.now());
}

/** Notes that a viewer sent what no page of ours sends, or too much. The fourth time it is closed. */
export const warn = ({ conn }: Viewer): void => warnOrClose(conn);

/** What is remembered of an open connection. */
interface Watched {
  sender: string;
  line: Duplex;
  wishes: Bucket;
  warnings: Bucket;
  /** Whether it has said who it is. */
  greeted: boolean;
}

const watched = new WeakMap<Connection, Watched>();

/** After how many seconds a network that has too many connections may look again. */
const FULL_SECONDS = 30;
/** How long a connection that was closed may take for its farewell, in milliseconds. */
const FAREWELL_MS = 1_000;

const timesRate = () => ({
  atOnce: timesFactor(CONNECTION_WISHES.atOnce),
  perSecond: timesFactor(CONNECTION_WISHES.perSecond),
});

const headersOf = ({ headers }: IncomingMessage) => ({
  get: (name: string) => {
    const value = headers[name];
    return typeof value === 'string' ? value : null;
  },
});

/** Without a proxy in front, `X-Forwarded-For` is anybody's word. */
const senderOfUpgrade = (request: IncomingMessage): string =>
  settings().behindProxy ? senderOf(headersOf(request)) : networkOf(request.socket.remoteAddress ?? '');

const tooManyAnswer = (wait: number) =>
  `HTTP/1.1 429 Too Many Requests\r\nretry-after: ${wait}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`;

/**
 * Ends upgrades to anything but the live side, and any that names a host: another listener might go there for whoever
 * asks. Those hear of it all the same, so what they find leads nowhere.
 */
function turnAway(request: IncomingMessage, line: Duplex): void {
  const url = request.url ?? '';
  const isLive = /^\/live\/(\?|$)/.test(url) && !/[?&]sid=/.test(url);
  const isReloading = process.env.NODE_ENV === 'development' && url.startsWith('/_next/');
  if (isLive || isReloading) return;
  request.url = '/';
  line.destroy();
}

function watchOver(connection: Connection, sender: string): void {
  const request = connection.request as IncomingMessage & { websocket?: EventEmitter };
  const line = request.socket;
  const now = performance.now();
  const buckets = { wishes: fullBucket(timesRate(), now), warnings: fullBucket(CONNECTION_WARNINGS, now) };
  const kept: Watched = { sender, line, ...buckets, greeted: false };
  watched.set(connection, kept);
  connection.on('packet', (packet: Packet) => lookAt(connection, kept, packet));
  request.websocket?.on('ping', () => courtesy(connection, kept));
  connection.once('close', () => {
    setTimeout(() => line.destroy(), FAREWELL_MS).unref();
  });
}

interface Packet {
  type: string;
  data?: unknown;
}

/** Looks at each packet before Socket.IO does. */
function lookAt(connection: Connection, kept: Watched, packet: Packet): void {
  const kind = kindOf(packet, kept.greeted);
  if (kind === 'greeting') kept.greeted = true;
  else if (kind === 'sign of life') courtesy(connection, kept);
  else if (kind === 'farewell') connection.close();
  else if (kind === 'odd') warnOrClose(connection);
  else if (kind === 'hostile') close(connection, kept.line);
}

/**
 * Beside events, which are counted where they are carried out, a page sends one greeting, one farewell, and now and then
 * a sign of life; never anything binary, nor to another namespace.
 */
function kindOf({ type, data }: Packet, greeted: boolean) {
  if (type === 'pong') return 'sign of life';
  if (type !== 'message') return 'odd';
  if (typeof data !== 'string' || data[0] === '5' || data[0] === '6') return 'hostile';
  if (data[1] === '/') return 'odd';
  if (data[0] === '2') return 'event';
  if (data[0] === '1') return 'farewell';
  return data[0] === '0' && !greeted ? 'greeting' : 'odd';
}

/** A sign of life costs as much as a wish, so that nobody lives too fast. */
function courtesy(connection: Connection, { wishes }: Watched): void {
  if (!takeOne(wishes, timesRate(), performance.now())) warnOrClose(connection);
}

function warnOrClose(connection: Connection): void {
  const kept = watched.get(connection);
  if (!kept || takeOne(kept.warnings, CONNECTION_WARNINGS, performance.now())) return;
  close(connection, kept.line);
}

/** At once: no waiting for what is still to be sent or read. */
function close(connection: Connection, line: Duplex): void {
  connection.close(true);
  line.destroy();
}
