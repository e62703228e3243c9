import { memoryOf } from '../measure';
import { type Running, startServer } from '../servers';
import { during, type History } from './history';

/** One process of the platform, which is ended and begun again at one port. */
export interface App {
  name: string;
  port: number;
  /** Its process, while it runs. */
  pid(): number;
  /** Resident memory in bytes. */
  memory(): number;
  start(): Promise<void>;
  /** As a crash does, or politely. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Stops its time for so long: it neither answers nor ends. */
  freeze(ms: number): Promise<void>;
}

export interface AppWish {
  name: string;
  port: number;
  /** The program, a bundle of the server. */
  program: string;
  environment: Record<string, string>;
}

/** What is built by `npm run build`, and what all of these tests run unless they are about something else. */
export const BUILT = 'dist/production/server.mjs';

export async function startApp(wish: AppWish, history: History): Promise<App> {
  let running: Running | null = null;
  const start = async () => {
    const { program, environment, port } = wish;
    running = await startServer({
      node: ['--enable-source-maps', program],
      environment: { ...LIKE, ...environment },
      port,
    });
  };
  await start();
  const living = () => {
    if (!running) throw new Error(`${wish.name} does not run.`);
    return running;
  };
  return {
    name: wish.name,
    port: wish.port,
    pid: () => living().pid,
    memory: () => memoryOf(living().pid),
    start: async () => {
      history.starts.push({ app: wish.name, at: performance.now() });
      await start();
    },
    end: async (signal) => {
      await running?.stop(signal);
      running = null;
    },
    freeze: async (ms) => {
      const { pid } = living();
      process.kill(pid, 'SIGSTOP');
      await new Promise((done) => setTimeout(done, ms));
      process.kill(pid, 'SIGCONT');
    },
  };
}

/**
 * Real operation, with a mail server that never answers, so that all mails stay where they can be looked at, and with
 * limits that a few people who write for thousands do not reach.
 */
const LIKE = {
  ...{ HOST: '127.0.0.1', SMTP_URL: 'smtp://127.0.0.1:9', BEHIND_PROXY: '1', LOG_LEVEL: 'error' },
  LIMITS_FACTOR: '10000',
};

/** Ends a process of the app in one of the two ways and starts it again. */
export const restart = (app: App, history: History, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> =>
  during(history, `${signal} ${app.name}`, async () => {
    await app.end(signal);
    await app.start();
  });
