import { setTimeout as pause } from 'node:timers/promises';
import { OPENING_MS } from '@/components/live/connection';
import { type Line, openLine } from '../socket';
import { Answers } from './answers';
import { parsed } from './parsed';

/** Through which door a page of the checker comes, and as whom. */
export interface Door {
  /** Asked anew for each connection, since a page may come back to another process. */
  port: () => number;
  /** Where the page came from, as its browser says. */
  origin: string;
  tenant: string;
  cookie: string | null;
  /** Whom a proxy in front would name, so that thousands on one computer are not one sender. */
  address: string;
  /** How long it waits before it comes back, at first and at most, in milliseconds. */
  backMs?: { first: number; most: number };
}

/** Hears the bytes as they come, before anything reads them, and when that connection was opened. */
export type Ear = (text: string, openedAt: number) => void;

type Listener = (...given: never[]) => void;

const USUAL = { first: 500, most: 5_000 };
/** How long a connection may be silent until the server has said how often it beats, in milliseconds. */
const SILENT_MS = 25_000;

/**
 * A page's connection as `socket.io-client` keeps it, in a fraction of its memory and time: websocket only, heartbeat,
 * acknowledgements with patience, coming back with a growing and random delay, and what it says to have a connection's
 * state recovered, should a server offer that.
 */
export class PageSocket {
  connected = false;
  private line: Line | null = null;
  private closed = false;
  private tries = 0;
  private openedAt = 0;
  private silentMs = SILENT_MS;
  private heartbeat: NodeJS.Timeout | undefined;
  private coming: NodeJS.Timeout | undefined;
  private readonly recovery: { pid?: string; offset?: string } = {};
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly answers = new Answers();

  constructor(
    private readonly door: Door,
    private readonly ear: Ear = () => {},
  ) {
    this.connect();
  }

  on(event: string, listener: Listener): void {
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener));
  }

  off(event: string, listener: Listener): void {
    this.listeners.get(event)?.delete(listener);
  }

  /** The shape that pages use: `timeout(ms).emitWithAck(event, wish)`. Rejects where no answer comes. */
  timeout(patienceMs: number) {
    return {
      emitWithAck: (event: string, wish: unknown): Promise<unknown> => {
        if (!this.connected) return Promise.reject(new Error('not connected'));
        const { id, answer } = this.answers.expect(patienceMs);
        this.line?.send(`42${id}${JSON.stringify([event, wish])}`);
        return answer;
      },
    };
  }

  /** Opens it, unless it is open or on its way. */
  connect(): void {
    clearTimeout(this.coming);
    if (this.line || this.closed) return;
    this.openedAt = performance.now();
    const { origin, cookie, address } = this.door;
    const headers = { origin, 'x-forwarded-for': address, ...(cookie === null ? {} : { cookie }) };
    this.line = openLine(
      { port: this.door.port(), path: '/live/?EIO=4&transport=websocket', headers },
      { open: () => this.beat(), text: (text) => this.take(text), closed: () => this.gone() },
    );
    this.beat(OPENING_MS);
  }

  /** Waits for the connection, for so many milliseconds at most. */
  async there(patienceMs: number): Promise<void> {
    const late = performance.now() + patienceMs;
    while (!this.connected && !this.closed && performance.now() < late) await pause(20);
  }

  /** Stops reading, as a page does whose computer is busy; and reads on. */
  pause(): void {
    clearTimeout(this.heartbeat);
    this.line?.pause();
  }

  resume(): void {
    this.beat();
    this.line?.resume();
  }

  /** As a network does that breaks: no farewell, and the page comes back. */
  drop(): void {
    this.line?.close();
  }

  /** Leaves for good. */
  close(): void {
    this.closed = true;
    clearTimeout(this.coming);
    this.line?.close();
  }

  private take(text: string): void {
    this.ear(text, this.openedAt);
    const kind = text[0] === '4' ? text.slice(0, 2) : (text[0] ?? '');
    if (kind === '42') this.event(text.slice(2));
    else if (kind === '43') this.answers.take(text.slice(2));
    else if (kind === '40') this.welcome(text.slice(2));
    else if (kind === '2') this.pong();
    else if (kind === '0') this.greet(text.slice(1));
    else if (kind === '41' || kind === '44') this.line?.close();
  }

  private event(text: string): void {
    const [event, ...given] = parsed(text) as [string, ...unknown[]];
    const last = given.at(-1);
    if (this.recovery.pid && typeof last === 'string') this.recovery.offset = last;
    this.tell(event, ...given);
  }

  private greet(text: string): void {
    const { pingInterval, pingTimeout } = JSON.parse(text) as { pingInterval: number; pingTimeout: number };
    this.silentMs = pingInterval + pingTimeout;
    this.beat();
    const recovery = this.recovery.pid ? this.recovery : {};
    this.line?.send(`40${JSON.stringify({ ...recovery, tenant: this.door.tenant })}`);
  }

  private welcome(text: string): void {
    const { pid } = JSON.parse(text) as { pid?: string };
    if (pid) this.recovery.pid = pid;
    this.connected = true;
    this.tries = 0;
    this.tell('connect');
  }

  private pong(): void {
    this.line?.send('3');
    this.beat();
  }

  /** A connection that stays silent for longer than the server's heartbeat is dead, though nobody said so. */
  private beat(patienceMs = this.silentMs): void {
    clearTimeout(this.heartbeat);
    this.heartbeat = setTimeout(() => this.line?.close(), patienceMs);
  }

  private gone(): void {
    clearTimeout(this.heartbeat);
    const was = this.connected;
    this.connected = false;
    this.line = null;
    this.answers.failAll();
    if (was) this.tell('disconnect', 'transport close');
    if (this.closed) return;
    const { first, most } = this.door.backMs ?? USUAL;
    this.coming = setTimeout(() => this.connect(), Math.min(most, first * 2 ** this.tries++) * (0.5 + Math.random()));
  }

  private tell(event: string, ...given: unknown[]): void {
    for (const listener of this.listeners.get(event) ?? []) listener(...(given as never[]));
  }
}
