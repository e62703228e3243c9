import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { describe, expect, test } from 'vitest';
import { newTown, offerIn } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import type { Refusal } from '@/lib/errors';
import { formats } from '@/lib/formats/registry';
import { SECRET_BYTES, written } from '../model/ballot';
import type { SurveySettings } from '../model/survey';
import { ballotKey } from './ballot-key';
import { countResponses } from './count-responses';
import { issueBallot } from './issue-ballot';
import { submitResponse } from './submit-response';
import { submitWithBallot } from './submit-with-ballot';

describe('a ballot', () => {
  test('is signed unseen, and handed in by nobody in particular', async () => {
    const { town, formatId } = await anonymousSurvey();
    const ballot = await newBallot(town, formatId);
    const blind = await issueBallot(town.anna, { formatId, blinded: written(ballot.blinded) });
    await submitWithBallot({ tenantId: town.id }, await ballot.response(blind, { mood: 4 }));
    expect((await countResponses(town.id, formatId)).waiting).toBe(1);
  });

  test('is signed once for each person, but again where the answer was lost on its way', async () => {
    const { town, formatId } = await anonymousSurvey();
    const [one, other] = [await newBallot(town, formatId), await newBallot(town, formatId)];
    const first = await issueBallot(town.anna, { formatId, blinded: written(one.blinded) });
    expect(first.equals(await issueBallot(town.anna, { formatId, blinded: written(one.blinded) }))).toBe(true);
    expect(await outcome(issueBallot(town.anna, { formatId, blinded: written(other.blinded) }))).toBe(
      'survey.answered',
    );
    expect(await outcome(submitResponse(town.anna, { formatId, answers: { mood: 1 } }))).toBe('survey.answered');
    expect(await outcome(issueBallot(town.mona, { formatId, blinded: written(other.blinded) }))).toBe('yes');
  });

  test('that is handed in twice counts once', async () => {
    const { town, formatId } = await anonymousSurvey();
    const ballot = await newBallot(town, formatId);
    const blind = await issueBallot(town.anna, { formatId, blinded: written(ballot.blinded) });
    const response = await ballot.response(blind, { mood: 4 });
    await Promise.all([1, 2, 3].map(() => submitWithBallot({ tenantId: town.id }, response)));
    expect((await countResponses(town.id, formatId)).waiting).toBe(1);
  });

  test('of another survey, or that nobody signed, counts nothing', async () => {
    const { town, formatId } = await anonymousSurvey();
    const other = await offerIn(town, { format: code, settings });
    const ballot = await newBallot(town, other.formatId);
    const blind = await issueBallot(town.anna, { formatId: other.formatId, blinded: written(ballot.blinded) });
    const foreign = { ...(await ballot.response(blind, { mood: 4 })), formatId };
    expect(await outcome(submitWithBallot({ tenantId: town.id }, foreign))).toBe('ballot.invalid');
    const unsigned = { ...foreign, signature: written(new Uint8Array(256)) };
    expect(await outcome(submitWithBallot({ tenantId: town.id }, unsigned))).toBe('ballot.invalid');
    expect((await countResponses(town.id, formatId)).waiting).toBe(0);
  });

  test('that is larger than the key is none', async () => {
    const { town, formatId } = await anonymousSurvey();
    const blinded = written(new Uint8Array(256).fill(255));
    expect(await outcome(issueBallot(town.anna, { formatId, blinded }))).toBe('ballot.invalid');
  });

  test('with wrong answers stays good', async () => {
    const { town, formatId } = await anonymousSurvey();
    const ballot = await newBallot(town, formatId);
    const blind = await issueBallot(town.anna, { formatId, blinded: written(ballot.blinded) });
    const wrong = submitWithBallot({ tenantId: town.id }, await ballot.response(blind, { mood: 9 }));
    expect(await outcome(wrong)).toBe('input.invalid');
    const right = submitWithBallot({ tenantId: town.id }, await ballot.response(blind, { mood: 5 }));
    expect(await outcome(right)).toBe('yes');
  });

  test.each([
    ['visitor', 'sign-in.needed'],
    ['ben', 'member.suspended'],
    ['guest', 'trust.too-low'],
  ] as const)('is not signed for %s: %s', async (name, expected) => {
    const { town, formatId } = await anonymousSurvey();
    const { blinded } = await newBallot(town, formatId);
    expect(await outcome(issueBallot(town[name], { formatId, blinded: written(blinded) }))).toBe(expected);
  });
});

const code = formats.find((format) => format.opens.includes('answer'))?.code ?? '';
const settings: SurveySettings = {
  pages: [
    {
      id: 'seite',
      questions: [{ id: 'mood', kind: 'scale', label: 'Wie zufrieden?', required: true, min: 1, max: 5 }],
    },
  ],
  results: 'always',
  anonymous: true,
};

async function anonymousSurvey() {
  const town = await newTown();
  const { formatId } = await offerIn(town, { format: code, settings });
  return { town, formatId };
}

/** What a browser does. */
async function newBallot(town: { id: Actor['tenantId'] }, formatId: string) {
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const { publicKey: spki } = await ballotKey(town.id, formatId);
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const publicKey = await crypto.subtle.importKey('spki', new Uint8Array(spki), algorithm, true, ['verify']);
  const prepared = suite.prepare(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
  const { blindedMsg: blinded, inv } = await suite.blind(publicKey, prepared);
  return {
    blinded,
    response: async (blind: Uint8Array, answers: object) => ({
      ...{ formatId, answers, ballot: written(prepared) },
      signature: written(await suite.finalize(publicKey, prepared, new Uint8Array(blind), inv)),
    }),
  };
}

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'yes',
    (refusal: Refusal) => refusal.code,
  );
