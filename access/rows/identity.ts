import type { RouteRow } from '../model';
import { all, given, signedIn } from './answers';

/** Signing in and out, and what somebody has of their own. */
export const identity: readonly RouteRow[] = [
  {
    at: 'GET /[tenant]/sign-in',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/sign-in` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/sign-in/sent',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/sign-in/sent` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/sign-in/confirm',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/sign-in/confirm?token=none` }),
    answers: all('yes'),
  },
  {
    at: 'POST /[tenant]/sign-in/confirm/redeem',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/sign-in/confirm/redeem`, form: { token: 'none' } }),
    answers: all('forbidden'),
  },
  {
    at: 'POST /[tenant]/sign-in/link',
    namesNothing: true,
    send: (town, { mark }) => ({ path: `/${town}/sign-in/link`, form: { email: `${mark}@anywhere.example` } }),
    answers: all('yes'),
  },
  {
    at: 'POST /[tenant]/sign-in/guest',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/sign-in/guest`, form: {} }),
    answers: all('yes'),
  },
  {
    at: 'POST /[tenant]/sign-in/demo',
    of: 'in real operation',
    does: [],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/sign-in/demo`, form: { email: 'admin@here.example' } }),
    answers: all('not-found'),
  },
  {
    at: 'GET /[tenant]/mailbox',
    of: 'in real operation',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/mailbox` }),
    answers: all('not-found'),
  },
  {
    at: 'GET /[tenant]/welcome',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/welcome` }),
    answers: signedIn,
  },
  {
    at: 'POST /[tenant]/welcome/introduce',
    does: ['introduce'],
    namesNothing: true,
    send: (town, { mark }) => ({
      path: `/${town}/welcome/introduce`,
      form: { pseudonym: `Neu ${mark}`, netiquette: 'accepted' },
    }),
    answers: signedIn,
  },
  {
    at: 'POST /[tenant]/welcome/accept',
    does: ['acceptNetiquette'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/welcome/accept`, form: { netiquette: 'accepted' } }),
    answers: signedIn,
  },
  {
    at: 'GET /[tenant]/account',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/account` }),
    answers: signedIn,
  },
  {
    at: 'POST /[tenant]/account/profile',
    does: ['changeProfile'],
    namesNothing: true,
    send: (town, { mark }) => ({
      path: `/${town}/account/profile`,
      form: { pseudonym: `Anders ${mark}`, locale: 'de' },
    }),
    answers: signedIn,
  },
  {
    at: 'POST /[tenant]/account/read',
    does: ['markAllRead'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/account/read`, form: {} }),
    answers: signedIn,
  },
  {
    at: 'POST /[tenant]/kept-form',
    namesNothing: true,
    anyTown: true,
    send: (town) => ({ path: `/${town}/kept-form`, form: {} }),
    answers: all('yes'),
  },
  {
    at: 'POST /[tenant]/sign-out',
    last: true,
    namesNothing: true,
    send: (town) => ({ path: `/${town}/sign-out`, form: {} }),
    answers: all('yes'),
  },
  {
    at: 'POST /[tenant]/sign-out/everywhere',
    does: ['signOutEverywhere'],
    last: true,
    namesNothing: true,
    send: (town) => ({ path: `/${town}/sign-out/everywhere`, form: {} }),
    answers: given({ nobody: 'sign-in' }, 'yes'),
  },
];
