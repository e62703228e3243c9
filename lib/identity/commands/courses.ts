import { lt, sql } from 'drizzle-orm';
import { signInCourses } from '@/db/schema/sign-in-ways';
import { inTenant, type TenantId } from '@/db/tenancy';
import { hashOf, newToken } from '../model';
import { COURSE_MINUTES } from '../model/course';

/** What a browser is in the middle of: what that is good for, and where to go on afterwards. */
export interface Course {
  purpose: string;
  next: string;
}

/** Begins a course, for ten minutes. Out: the token for the browser's cookie. */
export const beginCourse = (tenantId: TenantId, course: Course): Promise<string> =>
  inTenant({ tenantId }, async (tx) => {
    await tx.delete(signInCourses).where(lt(signInCourses.expiresAt, sql`now()`));
    const token = newToken();
    const expiresAt = sql`now() + make_interval(mins => ${COURSE_MINUTES})`;
    await tx.insert(signInCourses).values({ ...course, tokenHash: hashOf(token), expiresAt });
    return token;
  });

/**
 * Uses a course up, in one statement: of many at the same instant one succeeds. Out: where to go on, or null where it
 * was used, ran out, or is good for something else.
 */
export const spendCourse = (tenantId: TenantId, token: string | null, purpose: string): Promise<string | null> =>
  inTenant({ tenantId }, async (tx) => {
    const [used] = await tx.execute<{ next: string }>(sql`
      delete from sign_in_courses
      where token_hash = ${hashOf(token ?? '')} and purpose = ${purpose} and expires_at > now() returning next`);
    return used?.next ?? null;
  });
