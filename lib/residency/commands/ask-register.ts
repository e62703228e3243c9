import { createHmac, randomUUID } from 'node:crypto';
import { inTenant } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { isRefusal, parse, Refusal } from '@/lib/errors';
import { countTry } from '@/lib/limits/commands';
import { limits } from '@/lib/limits/model';
import { safeFetch } from '@/lib/outgoing/safe-fetch';
import { unseal } from '@/lib/sealing';
import { PersonDraft } from '../model/draft';
import { RegisterAnswer, signatureOf } from '../model/register';
import { rulesOfResidency } from '../queries/rules';
import { keepResidency } from './keep-residency';
import { aboutRegister } from './set-rules';

/**
 * Asks the town's registration office whether somebody lives here. What it is asked with is kept nowhere; of its answer
 * the yes. In: `PersonDraft`. Refuses with `SignInNeeded`, `Invalid`, `TooMany`, `Forbidden` `proof.not-registered`, or
 * `Conflict` `proof.register-away`.
 */
export async function askRegister(actor: Actor, input: unknown): Promise<void> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed', { required: 'guest', nameless: true });
  const person = parse(PersonDraft, input);
  await countTry(actor.tenantId, limits.registerQuestionsOfMember, actor.memberId);
  const { registerUrl, registerSecret } = await inTenant(actor, rulesOfResidency);
  if (registerUrl === null || registerSecret === null) throw new Refusal('NotFound', 'proof.no-register');
  const secret = unseal(aboutRegister(actor.tenantId), registerSecret);
  if (!(await answerOf(registerUrl, { person, secret }))) throw new Refusal('Forbidden', 'proof.not-registered');
  await keepResidency(actor, 'register');
}

/** What the office answers. An answer that is not signed by it, or to another question, is none. */
async function answerOf(url: string, { person, secret }: { person: PersonDraft; secret: Buffer }): Promise<boolean> {
  const question = randomUUID();
  const text = JSON.stringify({ question, at: new Date().toISOString(), ...person });
  const headers = { 'content-type': 'application/json', 'x-signature': signed(secret, text) };
  try {
    const { status, body } = await safeFetch(url, {
      types: ['application/json'],
      bytes: 4_096,
      post: { text, headers },
    });
    const answer = RegisterAnswer.parse(JSON.parse(body.toString('utf8')));
    const expected = signed(secret, signatureOf({ question, lives: answer.lives }));
    if (status !== 200 || answer.question !== question || answer.signature !== expected) throw away();
    return answer.lives;
  } catch (error) {
    throw isRefusal(error) || error instanceof SyntaxError || isZod(error) ? away() : error;
  }
}

const isZod = (error: unknown) => error instanceof Error && error.name === 'ZodError';
const away = () => new Refusal('Conflict', 'proof.register-away');
const signed = (secret: Buffer, text: string) => createHmac('sha256', secret).update(text).digest('hex');
