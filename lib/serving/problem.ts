import type { Settings } from '@/lib/settings';

/** Why the platform did not start, in one sentence that says what to do; what nobody foresaw, with its traces. */
export function problemOf(error: unknown, given: Settings | null): string {
  const { code, message, stack, path } = error as Error & { code?: string; path?: string };
  if (path && code && UNWRITABLE.includes(code))
    return `${path} cannot be written (${code}); set DATA_DIR to another folder.`;
  const known = given && code ? sentences(given)[code] : undefined;
  if (known) return known;
  return code === undefined && error instanceof Error && error.constructor === Error && message.endsWith('.')
    ? message
    : (stack ?? String(error));
}

/**
 * Whether this is what the database's driver throws past every `catch` when the server ends a connection under it. The
 * query in question is refused all the same, and the next one connects anew; nothing to end the platform for.
 */
export const isLostConnection = (error: Error): boolean =>
  error instanceof TypeError && /[\\/]postgres[\\/](src|cjs)[\\/]/.test(error.stack ?? '');

function sentences({ port, host, databaseUrl }: Settings): Record<string, string | undefined> {
  const database = placeOf(databaseUrl);
  const unreachable = `The database at ${database} cannot be reached; start it, or correct DATABASE_URL.`;
  const refused = `The database at ${database} refuses the user or the password; correct DATABASE_URL.`;
  return {
    EADDRINUSE: `Port ${port} is taken; stop what uses it, or set PORT to another one.`,
    EACCES: `Port ${port} may not be used by this user; set PORT to one above 1023.`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this computer; correct it, or leave it out.`,
    ...Object.fromEntries(UNREACHABLE.map((code) => [code, unreachable])),
    '28P01': refused,
    '28000': refused,
    '3D000': `There is no such database at ${database}; create it, or correct DATABASE_URL.`,
    '42501': `The user of DATABASE_URL may not make roles and tables; give it CREATEROLE and the database.`,
  };
}

const UNWRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST'];
const UNREACHABLE = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'CONNECT_TIMEOUT',
];

/** Where the database is, without its password. */
function placeOf(address: string | null): string {
  if (address === null) return 'the loopback address';
  const { host, pathname } = new URL(address);
  return `${host}${pathname}`;
}
