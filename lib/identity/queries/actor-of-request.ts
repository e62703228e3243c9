import type { IncomingMessage } from 'node:http';
import { type Actor, visitorOf } from '@/lib/actor';
import { senderOf } from '@/lib/limits/model';
import { tenantIdAt } from '@/lib/tenants/queries';
import { tokenOf } from '../model';
import { actorOfSession } from '../queries';

/** Who makes a request that is answered before Next is asked. Refuses with `NotFound` where there is no such tenant. */
export async function actorOfRequest(slug: string, { headers }: IncomingMessage): Promise<Actor> {
  const tenantId = await tenantIdAt(slug);
  const token = tokenOf(slug, { cookie: headers.cookie ?? '', host: headers.host });
  const actor = token === null ? visitorOf(tenantId) : await actorOfSession(tenantId, token);
  return { ...actor, sender: senderOf(headersOf({ headers })) };
}

/** The headers of such a request, as Next's have them. */
export const headersOf = ({ headers }: Pick<IncomingMessage, 'headers'>): { get(name: string): string | null } => ({
  get: (name) => headers[name]?.toString() ?? null,
});
