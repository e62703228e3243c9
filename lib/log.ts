import { randomUUID } from 'node:crypto';
import pino from 'pino';

/** Structured lines for operators. No texts, tokens or addresses of persons belong in here. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  serializers: { err: withoutValues },
});

/** Writes down an error nobody foresaw, once. Out: the id that the person is shown. */
export function logFault(error: unknown, facts: Record<string, string> = {}): string {
  const id = randomUUID();
  log.error({ fault: id, err: error, ...facts }, 'fault');
  return id;
}

/**
 * An error without what people wrote: a failed query names its values in its message and in fields of its own, and the
 * database repeats them in `detail`. Kind, message, code and the places in the code remain.
 */
export function withoutValues(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name: type, message, stack = '', cause } = error;
  return {
    type,
    message: message.split('\nparams:')[0],
    ...('code' in error && { code: error.code }),
    stack: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(cause !== undefined && { cause: withoutValues(cause) }),
  };
}
