import type { JsonCall } from '@/lib/json-route.next';
import { beginCourse, spendCourse } from './commands/courses';
import { keepCourse, takeCourse } from './course-cookie.next';
import { secretOf } from './model/course';
import type { Site } from './model/passkey';

type Purpose = 'passkey.add' | 'passkey.use';

/** Gives this browser a challenge to be answered once, within ten minutes. */
export async function newSite({ tenant, request }: JsonCall, purpose: Purpose): Promise<Site> {
  const token = await beginCourse(tenant.id, { purpose, next: '' });
  await keepCourse(tenant.slug, 'passkey', token);
  return siteOf(request, token);
}

/** The challenge that this browser was given; null where it was answered before, was another's, or is too old. */
export async function answeredSite({ tenant, request }: JsonCall, purpose: Purpose): Promise<Site | null> {
  const token = await takeCourse(tenant.slug, 'passkey');
  const isOpen = token !== null && (await spendCourse(tenant.id, token, purpose)) !== null;
  return isOpen ? siteOf(request, token) : null;
}

/** The door has seen that the origin is ours; so a town's own host name has passkeys of its own. */
function siteOf(request: Request, token: string): Site {
  const { origin, hostname } = new URL(request.headers.get('origin') ?? '');
  return { origin, host: hostname, challenge: secretOf(token, 'challenge') };
}
