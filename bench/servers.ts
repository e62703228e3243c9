import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A server that a bench started: a process of its own. */
export interface Running {
  pid: number;
  port: number;
  /** Ends it; with `SIGKILL` as a crash would. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** What to start: Node's arguments, what it finds in its environment, and the port it must take, if any. */
export interface Program {
  node: string[];
  environment?: Record<string, string>;
  port?: number;
}

/** Starts a server and waits until it answers at `/healthz`. Throws where it ends instead, with what it said. */
export async function startServer({ node, environment = {}, port: wanted }: Program): Promise<Running> {
  const port = wanted ?? (await freePort());
  const child = spawn(process.execPath, node, {
    env: { ...withoutOwn(process.env), NODE_ENV: 'production', LOG_LEVEL: 'warn', PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child.once('exit', () => running.delete(child)));
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(String(text)));
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => end(child, signal);
  try {
    await serving(child, port);
  } catch (error) {
    await stop('SIGKILL');
    throw new Error(`${error instanceof Error ? error.message : error}\n${said.join('').slice(-2000)}`);
  }
  return { pid: child.pid ?? 0, port, stop };
}

/** Ends all servers at once, for a bench that is broken off. */
export async function killServers(): Promise<void> {
  await Promise.all([...running].map((child) => end(child, 'SIGKILL')));
}

const running = new Set<ChildProcess>();

/** How long a server may take to start, and to end before it is killed, in milliseconds. */
const PATIENCE_MS = 60_000;
const STOP_MS = 15_000;

async function serving(child: ChildProcess, port: number): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The server ended before it served.');
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    await answer?.text();
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error('The server did not come up in a minute.');
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(late);
}

/** The bench's own settings are not the server's: it is measured as it starts on a fresh clone. */
const withoutOwn = ({
  DATABASE_URL,
  DATA_DIR,
  PUBLIC_URL,
  HOST,
  REDIS_URL,
  NODE_OPTIONS,
  ...rest
}: NodeJS.ProcessEnv) => rest;

/** A port of the loopback address that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
