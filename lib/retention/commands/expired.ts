import { sql } from 'drizzle-orm';
import type { Step } from './carry-out';
import { removeRows } from './gone';

/**
 * What tells of signing in and counts no more. Each command throws these away as it comes by; where nobody comes by any
 * more, they would stay.
 */
export const removeExpired: Step = (tx, _retention, limit) =>
  removeRows(
    tx,
    [
      ...['sessions', 'sign_in_tokens', 'sign_in_courses', 'kept_forms', 'bundid_requests'].map((table) => ({
        table,
        where: sql`expires_at < now()`,
      })),
      { table: 'bundid_assertions', where: sql`expires_at < now() - interval '1 hour'` },
      // Its name may say something of its owner; that it was there stands in the log.
      { table: 'api_keys', where: sql`revoked_at < now() - interval '30 days'` },
      { table: 'attempts', where: sql`tried_at < now() - interval '1 day'` },
    ],
    limit,
  );
