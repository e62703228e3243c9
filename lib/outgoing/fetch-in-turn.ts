import { isRefusal, Refusal } from '@/lib/errors';
import type { Answer, Question } from './model';
import { plainUrl } from './policy/targets';
import { newRests } from './rests';
import { safeFetch } from './safe-fetch';
import { newTurns } from './turns';

/** How many questions may be on their way at once: of one tenant, to one host, and altogether. */
export const AT_ONCE = { tenant: 8, host: 6, platform: 48 };
/** How many more may wait, and for how long, in milliseconds. */
const WAITING = { waiting: 100, patienceMs: 5_000 };

const turnOf = {
  tenant: newTurns({ atOnce: AT_ONCE.tenant, ...WAITING }),
  host: newTurns({ atOnce: AT_ONCE.host, ...WAITING }),
  platform: newTurns({ atOnce: AT_ONCE.platform, ...WAITING }),
};
const rests = newRests(2_000);

/**
 * Asks an outside host as `safeFetch` does, and with consideration: few questions at once to one host, few of one
 * tenant, and none for a while to a host that failed this tenant. One tenant's dead host so costs its own visitors
 * little and other tenants nothing. Refuses also with `outgoing.busy` and `outgoing.resting`, with the seconds to wait.
 */
export async function fetchInTurn(tenantId: string, address: string, question: Question): Promise<Answer> {
  const host = plainUrl(address)?.host ?? '';
  const key = `${tenantId} ${host}`;
  refuseWhileResting(key);
  const ask = () => askUnlessResting(key, address, question);
  return turnOf.tenant(tenantId, () => turnOf.host(host, () => turnOf.platform('', ask)));
}

function refuseWhileResting(key: string): void {
  const seconds = rests.secondsLeft(key);
  if (seconds > 0) throw new Refusal('TooMany', 'outgoing.resting', { seconds });
}

/** Looks again when it is its turn: meanwhile others may have found that the host does not answer. */
async function askUnlessResting(key: string, address: string, question: Question): Promise<Answer> {
  refuseWhileResting(key);
  rests.asked(key);
  try {
    const answer = await safeFetch(address, question);
    if (answer.status >= 500) rests.failed(key);
    else rests.answered(key);
    return answer;
  } catch (error) {
    if (isRefusal(error) && FAILURES.has(error.code)) rests.failed(key);
    else rests.answered(key);
    throw error;
  }
}

const FAILURES = new Set(['outgoing.no-answer', 'outgoing.too-slow', 'outgoing.certificate', 'outgoing.not-public']);
