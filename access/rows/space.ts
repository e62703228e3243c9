import type { RouteRow } from '../model';
import { all, checkedFor, pageFor } from './answers';

const page = (path: string): RouteRow => ({
  at: `GET /[tenant]/manage/${path}`,
  namesNothing: true,
  send: (town) => ({ path: `/${town}/manage/${path}` }),
  answers: pageFor('admin'),
});

/** A form that is sent empty: who may is told what is missing. */
const empty = (path: string, ...does: string[]): RouteRow => ({
  at: `POST /[tenant]/manage/${path}`,
  does,
  namesNothing: true,
  send: (town) => ({ path: `/${town}/manage/${path}`, form: {} }),
  answers: checkedFor('admin'),
});

/** Where admins set up the space itself, its team, and who is let in. */
export const space: readonly RouteRow[] = [
  ...['help', 'look', 'residency', 'settings', 'sign-in', 'texts'].map(page),
  {
    at: 'GET /[tenant]/manage/texts/[kind]/[locale]',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/texts/imprint/de` }),
    answers: pageFor('admin'),
  },
  {
    at: 'POST /[tenant]/manage/texts/[kind]/[locale]/keep',
    does: ['keepText', 'keepNetiquette'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/texts/imprint/de/keep`, form: {} }),
    answers: checkedFor('admin'),
  },
  empty('help/grant', 'grantHelp'),
  empty('help/end', 'endHelp'),
  empty('look/try', 'tryLook'),
  empty('look/drop', 'dropLook'),
  empty('look/publish', 'publishLook'),
  empty('look/logo', 'keepLogo'),
  empty('look/remove-logo', 'removeLogo'),
  empty('members/invite', 'inviteMember'),
  empty('members/invite-again', 'inviteAgain'),
  empty('members/remove', 'removeFromTeam'),
  empty('members/withdraw', 'withdrawInvitation'),
  empty('open', 'openSpace'),
  empty('residency/bundid', 'setService', 'removeService'),
  empty('residency/codes', 'makeResidencyCodes'),
  empty('residency/rules', 'setResidencyRules'),
  empty('settings/change', 'changeSpaceSettings'),
  empty('sign-in/add', 'addProvider'),
  empty('sign-in/remove', 'removeProvider'),
  empty('sign-in/test', 'testProvider'),
  {
    at: 'GET /[tenant]/logo/[logo]',
    send: (town, { picture }) => ({ path: `/${town}/logo/${picture}` }),
    answers: all('not-found'),
  },
];
