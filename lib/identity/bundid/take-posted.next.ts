import { isRefusal } from '@/lib/errors';
import { seeOther } from '@/lib/errors.next';
import { limitedBody } from '@/lib/forms.next';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { senderOf } from '@/lib/limits/model';
import { paces } from '@/lib/limits/model/paces';
import { log, logFault } from '@/lib/log';
import { currentTenant } from '../current-actor.next';
import { takeAnswer } from './commands/take-answer';
import { disbeliefOf } from './disbelief';
import { ANSWER_LIMIT } from './model';
import { onwardPage } from './onward.next';
import { connected } from './queries';

/** Takes an answer as a browser posts it. Out: the page that goes on with it, or the way back with what to say. */
export async function takePosted(request: Request, { params }: { params: Promise<{ tenant: string }> }) {
  const { tenant: slug } = await params;
  const tenant = await currentTenant(slug);
  const at = await connected(tenant, request.headers.get('host'));
  if (!at) return new Response(null, { status: 404 });
  try {
    keepNetworkPace(tenant.id, senderOf(request.headers), paces.wish);
    const token = await takeAnswer(tenant, at, await postedIn(request));
    return await onwardPage({ to: 'here', action: `/${slug}/sign-in/bundid/redeem`, fields: { token } });
  } catch (error) {
    return seeOther(`/${slug}/sign-in?${new URLSearchParams(toldAbout(error))}`);
  }
}

async function postedIn(request: Request): Promise<{ answer: string; relayState: string }> {
  const body = await limitedBody(request, ANSWER_LIMIT + 20_000);
  const fields = new URLSearchParams(await body.text());
  return { answer: fields.get('SAMLResponse') ?? '', relayState: fields.get('RelayState') ?? '' };
}

/** Who declined is told so. Whoever else comes with an answer that is not believed learns nothing of why: the log does. */
function toldAbout(error: unknown): Record<string, string> {
  const reason = disbeliefOf(error);
  if (reason) log.warn({ reason }, 'an answer of BundID was not taken');
  if (reason) return { refused: reason === 'declined' ? 'bundid.declined' : 'bundid.not-believed' };
  return isRefusal(error) ? { refused: error.code } : { fault: logFault(error) };
}
