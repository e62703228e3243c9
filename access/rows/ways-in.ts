import { randomUUID } from 'node:crypto';
import type { RouteRow } from '../model';
import { all, given, signedIn } from './answers';

const form = (path: string, row: Pick<RouteRow, 'answers'> & Partial<RouteRow>): RouteRow => ({
  at: `POST /[tenant]/${path}`,
  namesNothing: true,
  send: (town) => ({ path: `/${town}/${path}`, form: {} }),
  ...row,
});

const page = (path: string, answers: RouteRow['answers']): RouteRow => ({
  at: `GET /[tenant]/${path}`,
  namesNothing: true,
  send: (town) => ({ path: `/${town}/${path}` }),
  answers,
});

/** Whoever is signed in; what is sent is wrong on purpose. */
const ownChecked = given({ nobody: 'sign-in' }, 'invalid');

/** Ways of signing in beside the mailed link. None of them is set up in these towns, and no browser has begun one. */
export const waysIn: readonly RouteRow[] = [
  form('sign-in/code', { answers: all('invalid') }),
  { ...form('sign-in/passkey/options', { answers: all('yes') }), send: json('sign-in/passkey/options') },
  { ...form('sign-in/passkey', { answers: all('forbidden') }), send: json('sign-in/passkey') },
  page('sign-in/two-accounts', all('yes')),
  {
    at: 'POST /[tenant]/sign-in/openid/[provider]/start',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/sign-in/openid/none/start`, form: {} }),
    answers: all('not-found'),
  },
  {
    at: 'GET /[tenant]/sign-in/openid/[provider]/callback',
    does: ['finishOpenid'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/sign-in/openid/none/callback?code=none&state=none` }),
    answers: all('not-found'),
  },
  form('sign-in/bundid/start', { answers: all('invalid') }),
  form('sign-in/bundid/answer', { answers: all('not-found'), fromElsewhere: true }),
  page('sign-in/bundid/answer', all('yes')),
  form('sign-in/bundid/redeem', { does: ['finishAtBundid'], answers: all('forbidden') }),
  page('sign-in/bundid/metadata', all('not-found')),
  page('residency', signedIn),
  form('residency/code', { does: ['showCode'], answers: ownChecked }),
  form('residency/register', { does: ['askRegister'], answers: ownChecked }),
  ...(['', '/accept', '/link'] as const).map(
    (end): RouteRow => ({
      at: `${end ? 'POST' : 'GET'} /[tenant]/invitations/[invitation]${end}`,
      ...(end === '/accept' && { does: ['acceptInvitation'] }),
      namesNothing: true,
      send: (town) => ({ path: `/${town}/invitations/${randomUUID()}${end}`, ...(end && { form: {} }) }),
      answers: all('not-found'),
    }),
  ),
];

/** A key to write by: whoever has shown a mail address and is not suspended. */
const ownKey = given(
  { nobody: 'sign-in', guest: 'forbidden', suspended: 'forbidden', suspendedAdmin: 'forbidden' },
  'yes',
);

/** What somebody has of their own account. */
export const ownAccount: readonly RouteRow[] = [
  page('account/data', signedIn),
  page('account/data/file', signedIn),
  page('account/erase', signedIn),
  form('account/erase/confirm', { does: ['eraseAccount'], answers: ownChecked }),
  {
    ...form('account/passkeys/options', { does: ['passkeyToMake'], answers: signedIn }),
    send: json('account/passkeys/options'),
  },
  {
    ...form('account/passkeys/add', { does: ['addPasskey'], answers: all('forbidden') }),
    send: json('account/passkeys/add'),
  },
  {
    ...form('account/passkeys/remove', {
      does: ['removePasskey'],
      answers: given({ nobody: 'sign-in', guest: 'forbidden' }, 'not-found'),
    }),
    send: another('account/passkeys/remove'),
  },
  {
    ...form('account/keys/make', { does: ['makeOwnKey'], answers: ownKey }),
    send: (town) => ({ path: `/${town}/account/keys/make`, form: { name: 'Skript' } }),
  },
  {
    ...form('account/keys/revoke', { does: ['revokeOwnKey'], answers: given({ nobody: 'sign-in' }, 'not-found') }),
    send: another('account/keys/revoke'),
  },
  {
    ...form('account/sessions/end', { does: ['endSession'], answers: signedIn }),
    send: another('account/sessions/end'),
  },
  form('account/sessions/end-others', { does: ['signOutElsewhere'], answers: signedIn, last: true }),
];

function json(path: string): RouteRow['send'] {
  return (town) => ({ path: `/${town}/${path}`, json: {} });
}

/** One that nobody has. */
function another(path: string): RouteRow['send'] {
  return (town) => ({ path: `/${town}/${path}`, form: { id: randomUUID() } });
}
