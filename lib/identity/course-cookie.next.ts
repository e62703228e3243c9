import { cookies } from 'next/headers';
import { COURSE_MINUTES, courseCookie } from './model/course';
import { attributes } from './session-cookie.next';

/** Keeps in the browser that it is in the middle of a course. */
export async function keepCourse(tenantSlug: string, way: 'passkey' | 'openid', token: string): Promise<void> {
  (await cookies()).set(courseCookie(tenantSlug, way), token, { ...attributes(), maxAge: COURSE_MINUTES * 60 });
}

/** The token of the course that this browser is in the middle of, or null; it is over with this. */
export async function takeCourse(tenantSlug: string, way: 'passkey' | 'openid'): Promise<string | null> {
  const jar = await cookies();
  const token = jar.get(courseCookie(tenantSlug, way))?.value;
  if (!token) return null;
  jar.set(courseCookie(tenantSlug, way), '', { ...attributes(), maxAge: 0 });
  return token;
}
