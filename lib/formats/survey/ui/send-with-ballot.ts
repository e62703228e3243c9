import { kept } from '@/components/live/kept';
import type { AnswersDraft } from '@/lib/surveys/model/answers';
import { readBytes, SECRET_BYTES, written } from '@/lib/surveys/model/ballot';
import type { SurveyEntry } from './survey-form';

interface Sending {
  /** The address of the survey's form; ballots are below it. */
  action: string;
  formatId: string;
  answers: AnswersDraft;
  entry: SurveyEntry & { work?: string | undefined };
  /** Under which name this browser keeps the ballot until the answers have arrived. */
  name: string;
}

/** A ballot as this browser keeps it: bytes as base64url. */
interface Ballot {
  prepared: string;
  blinded: string;
  inverse: string;
  signature?: string;
}

/** Whether this browser can make ballots: only what came over https has the means. */
export const mayHaveBallot = (): boolean => globalThis.crypto?.subtle !== undefined;

/**
 * Has a ballot signed by whom it does not tell what it is, and hands it in with the answers, without anything of who
 * sends it (RFC 9474). Each step can be taken again: the ballot is kept until the answers have arrived. Out: `arrived`,
 * or the code of what went wrong.
 */
export async function sendWithBallot(sending: Sending): Promise<string> {
  try {
    const ballot = await signedBallot(sending);
    if (typeof ballot === 'string') return ballot;
    const { prepared, signature } = ballot;
    const { formatId, answers } = sending;
    const body = { formatId, answers, ballot: prepared, signature };
    const answer = await post(`${sending.action}/ballots/hand-in`, body, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    return answer.ok ? 'arrived' : codeOf(answer);
  } catch {
    return 'unreached';
  }
}

export const forgetBallot = (name: string): void => kept.remove(keyOf(name));

async function signedBallot({ action, formatId, entry, name }: Sending): Promise<Ballot | string> {
  const { RSABSSA } = await import('@cloudflare/blindrsa-ts');
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const publicKey = await crypto.subtle.importKey('spki', readBytes(entry.ballotKey ?? ''), algorithm, true, [
    'verify',
  ]);
  let ballot = kept.read<Ballot | null>(keyOf(name), null);
  if (!ballot) {
    const prepared = suite.prepare(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
    const { blindedMsg, inv } = await suite.blind(publicKey, prepared);
    ballot = { prepared: written(prepared), blinded: written(blindedMsg), inverse: written(inv) };
    kept.write(keyOf(name), ballot);
  }
  if (ballot.signature) return ballot;
  const answer = await post(
    `${action}/ballots`,
    { formatId, code: entry.code, stamp: entry.stamp, work: entry.work, blinded: ballot.blinded },
    {},
  );
  if (!answer.ok) return codeOf(answer);
  const blind = readBytes((await answer.json()).signature);
  const signature = await suite.finalize(publicKey, readBytes(ballot.prepared), blind, readBytes(ballot.inverse));
  const signed = { ...ballot, signature: written(signature) };
  kept.write(keyOf(name), signed);
  return signed;
}

const post = (address: string, body: object, how: RequestInit): Promise<Response> =>
  fetch(address, {
    ...how,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const codeOf = async (answer: Response): Promise<string> => {
  const { code } = await answer.json();
  return typeof code === 'string' ? code : 'fault';
};

const keyOf = (name: string) => `ballot:survey:${name}`;
