import { randomUUID } from 'node:crypto';
import type { RouteRow } from '../model';
import { all, checkedFor, formFor, given, lookedUpFor, pageFor } from './answers';

const page = (path: string): RouteRow => ({
  at: `GET /[tenant]/manage/${path}`,
  namesNothing: true,
  send: (town) => ({ path: `/${town}/manage/${path}` }),
  answers: pageFor('admin'),
});

/** A form of admins, and what it is sent with. */
const sent = (path: string, form: Record<string, string>, row: Pick<RouteRow, 'answers' | 'does'>): RouteRow => ({
  at: `POST /[tenant]/manage/${path}`,
  namesNothing: true,
  send: (town) => ({ path: `/${town}/manage/${path}`, form }),
  ...row,
});

/** A form that asks for rights before it looks at what was sent: nothing, of which admins are told. */
const empty = (path: string, ...does: string[]) => sent(path, {}, { does, answers: checkedFor('admin') });

const done = (does: string, path: string, form: Record<string, string> = {}) =>
  sent(path, form, { does: [does], answers: formFor('admin') });

/** What it names is nowhere, of which only admins learn. */
const named = (does: string, path: string, form: Record<string, string>) =>
  sent(path, form, { does: [does], answers: lookedUpFor('admin') });

const nowhere = randomUUID();

/** Where admins set up the space itself, its team, and who is let in. */
export const space: readonly RouteRow[] = [
  ...['audit', 'checks', 'help', 'keys', 'look', 'netiquette', 'residency', 'settings', 'sign-in', 'texts'].map(page),
  {
    at: 'GET /[tenant]/manage/texts/[kind]/[locale]',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/texts/imprint/de` }),
    answers: pageFor('admin'),
  },
  {
    at: 'POST /[tenant]/manage/texts/[kind]/[locale]/keep',
    does: ['keepText'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/texts/imprint/de/keep`, form: { body: 'Rathaus, Markt 1' } }),
    answers: formFor('admin'),
  },
  {
    at: 'GET /[tenant]/manage/netiquette/rules/[rule]',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/netiquette/rules/new` }),
    answers: pageFor('admin'),
  },
  done('keepRule', 'netiquette/keep-rule', { number: '', 'title-de': 'Kurz', 'body-de': 'Bleiben Sie kurz.' }),
  named('removeRule', 'netiquette/remove-rule', { number: '99' }),
  done('discardRules', 'netiquette/discard'),
  // Must not change what the others have accepted: a rule that comes or goes is more than words.
  sent(
    'netiquette/publish',
    { changes: 'words', 'what-de': 'Nichts.' },
    { does: ['publishNetiquette'], answers: checkedFor('admin') },
  ),
  done('checkLog', 'audit/check'),
  {
    at: 'GET /[tenant]/manage/audit/file',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/audit/file` }),
    answers: given({ admin: 'yes' }, 'not-found'),
  },
  done('grantHelp', 'help/grant', { reason: 'Karte', hours: '2' }),
  done('endHelp', 'help/end'),
  done('makeTownKey', 'keys/make', { name: 'Portal', perSecond: '10' }),
  named('revokeTownKey', 'keys/revoke', { id: nowhere }),
  empty('settings/languages', 'chooseLanguages'),
  empty('settings/formats', 'chooseFormats'),
  empty('settings/retention', 'choosePeriods'),
  empty('settings/licence', 'chooseLicence'),
  empty('checks/change', 'changeChecks'),
  sent('checks/try', { text: 'Ein Text.' }, { answers: formFor('admin') }),
  done('tryLook', 'look/try', { colour: '#0b3d66', font: 'system' }),
  done('removeLogo', 'look/remove-logo'),
  done('publishLook', 'look/publish'),
  done('dropLook', 'look/drop'),
  empty('look/logo', 'keepLogo'),
  done('inviteMember', 'members/invite', { email: 'team@rathaus.example', roles: 'editor' }),
  named('inviteAgain', 'members/invite-again', { invitationId: nowhere }),
  named('withdrawInvitation', 'members/withdraw', { invitationId: nowhere }),
  done('removeFromTeam', 'members/remove', { memberId: nowhere }),
  done('openSpace', 'open'),
  empty('residency/bundid', 'setService', 'removeService'),
  empty('residency/codes', 'makeResidencyCodes'),
  empty('residency/rules', 'setResidencyRules'),
  done('changeSpaceSettings', 'settings/change', {
    office: 'Stadtplanung',
    email: 'planung@rathaus.example',
    address: 'Markt 1',
    newFormatTrust: 'email',
  }),
  empty('sign-in/add', 'addProvider'),
  named('removeProvider', 'sign-in/remove', { id: nowhere }),
  named('testProvider', 'sign-in/test', { slug: 'none' }),
  {
    at: 'GET /[tenant]/logo/[logo]',
    send: (town, { picture }) => ({ path: `/${town}/logo/${picture}` }),
    answers: all('not-found'),
  },
];
