import type { Actor } from '@/lib/actor';
import type { KnownKey, Scope } from '@/lib/api-keys/model';
import { assertAllowed, no, Refusal, yes } from '@/lib/errors';
import { limitedBody } from '@/lib/forms.next';
import { actorOfMember } from '@/lib/identity/queries';
import { senderOf } from '@/lib/limits/model';
import { paces } from '@/lib/limits/model/paces';
import { type ApiCall, callOf, opened, problemOf } from '@/lib/open-data/door.next';
import { languageAsked } from '@/lib/serving/language-asked';

/** Enough for the longest comment. */
const BODY_LIMIT = 64 * 1024;

/** A wish to write something as somebody. */
export interface Writing<P extends { tenant: string }> {
  call: ApiCall<P>;
  /** The key's owner. */
  writer: Actor;
  input: unknown;
}

/**
 * The door of what programs write: as the member whose key the request shows, and by nothing else. No cookie is looked at, so
 * that no page of another site can have a browser write. Answers a refusal as a problem.
 */
export const writeRoute =
  <P extends { tenant: string }>(scope: Scope, work: (writing: Writing<P>) => Promise<Response>) =>
  async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    const language = languageAsked(Object.fromEntries(request.headers));
    try {
      const call = await callOf({ request, params: await context.params, language, accepts: [], pace: paces.api });
      const owner = ownerOf(call.key, scope);
      const member = await actorOfMember(call.tenant.id, owner);
      const writer = { ...member, sender: senderOf(request.headers) };
      return opened(await work({ call, writer, input: await json(request) }));
    } catch (error) {
      return opened(problemOf(error, language));
    }
  };

/** The member in whose name this key writes. Refuses with `SignInNeeded` `key.needed`, or `Forbidden` `key.scope-missing`. */
function ownerOf(key: KnownKey | null, scope: Scope): string {
  if (!key) throw new Refusal('SignInNeeded', 'key.needed');
  assertAllowed(key.scopes.includes(scope) ? yes : no('key.scope-missing'));
  if (!key.memberId) throw new Refusal('Forbidden', 'key.scope-missing');
  return key.memberId;
}

async function json(request: Request): Promise<unknown> {
  const body = await limitedBody(request, BODY_LIMIT);
  try {
    return JSON.parse(await body.text());
  } catch {
    throw new Refusal('Invalid', 'form.unreadable');
  }
}
