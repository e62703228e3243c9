import { randomUUID } from 'node:crypto';
import pino from 'pino';

/** Structured lines for operators. No texts, tokens or addresses of persons belong in here. */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: undefined });

/** Writes down an error nobody foresaw, once. Out: the id that the person is shown. */
export function logFault(error: unknown, facts: Record<string, string> = {}): string {
  const id = randomUUID();
  log.error({ fault: id, err: error, ...facts }, 'fault');
  return id;
}
