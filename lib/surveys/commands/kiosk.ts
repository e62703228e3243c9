import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { inTenant, type TenantId } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, no, parse, yes } from '@/lib/errors';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { assertAmongEditors } from '@/lib/offers/queries/editors';
import { markOf } from '@/lib/sealing';
import { answersSchema } from '../model/answers';
import { ResponseDraft } from '../model/survey';
import { canOpenKiosk } from '../policy';
import { publishedSurvey } from '../queries/published-survey';
import { dropLetter } from './drop-letter';
import type { Sender } from './submit-with-ballot';

/** So long a device stays a kiosk, in milliseconds: a day in the town hall. */
export const KIOSK_MS = 14 * 3_600_000;

/**
 * Makes a device a kiosk for one survey. In: `{ formatId }`. Out: what the device keeps to show that it is one. Refuses
 * with `NotFound`, `SignInNeeded` or `Forbidden`.
 */
export async function openKiosk(actor: Actor, input: unknown): Promise<string> {
  const { formatId } = parse(z.object({ formatId: z.uuid() }), input);
  await inTenant(actor, async (tx) => {
    assertAllowed(canOpenKiosk(actor, await publishedSurvey(tx, formatId)));
    await assertAmongEditors(tx, actor, formatId);
  });
  const until = String(Date.now() + KIOSK_MS);
  return `${until}.${sign(actor.tenantId, formatId, until)}`;
}

/** Whether what a device keeps makes it a kiosk of this survey now. */
export function isKiosk(tenantId: TenantId, formatId: string, token: string | undefined): boolean {
  const [until = '', signature = ''] = (token ?? '').split('.');
  const [given, right] = [signature, sign(tenantId, formatId, until)].map((text) => Buffer.from(text));
  const isSigned =
    given !== undefined && right !== undefined && given.length === right.length && timingSafeEqual(given, right);
  return isSigned && Date.now() < Number(until);
}

/**
 * Takes one of many people's answers at a kiosk. In: `ResponseDraft`. Refuses with `NotFound`, `TooMany`, `Forbidden`
 * `kiosk.over` or `thread.closed`, or `Invalid` {problems by question id}.
 */
export async function submitAtKiosk(
  { tenantId, sender, token }: Sender & { token: string | undefined },
  input: unknown,
) {
  const draft = parse(ResponseDraft, input);
  if (sender !== undefined) keepNetworkPace(tenantId, sender, paces.post);
  assertAllowed(isKiosk(tenantId, draft.formatId, token) ? yes : no('kiosk.over'));
  await inTenant({ tenantId }, async (tx) => {
    const survey = await publishedSurvey(tx, draft.formatId);
    assertAllowed(survey.state === 'open' ? yes : no('thread.closed', { closedAt: survey.closesAt }));
    const answers = parse(answersSchema(survey.settings.pages), draft.answers);
    await dropLetter(tx, survey, { answers, origin: 'kiosk', memberId: null });
  });
}

const sign = (tenantId: TenantId, formatId: string, until: string): string =>
  markOf('kiosk', `${tenantId} ${formatId} ${until}`).toString('base64url');
