import { randomUUID } from 'node:crypto';
import type { RouteRow } from '../model';
import { all, given, signedIn } from './answers';

const DEVICE = { publicKey: 'A'.repeat(87), secret: 'A'.repeat(22) };

/** What people follow, how they are told, and how one click ends it. */
export const following: readonly RouteRow[] = [
  {
    at: 'POST /[tenant]/follows',
    does: ['follow'],
    send: (town, { offer }) => ({ path: `/${town}/follows`, form: { kind: 'offer', offerId: offer.id } }),
    answers: signedIn,
  },
  {
    at: 'POST /[tenant]/follows',
    of: 'a discussion',
    send: (town, { talk }) => ({ path: `/${town}/follows`, form: { kind: 'thread', threadId: talk.thread } }),
    answers: signedIn,
  },
  {
    at: 'POST /[tenant]/follows',
    of: 'a draft',
    send: (town, { draft }) => ({ path: `/${town}/follows`, form: { kind: 'thread', threadId: draft.thread } }),
    answers: given({ nobody: 'sign-in' }, 'not-found'),
  },
  {
    at: 'POST /[tenant]/follows',
    of: 'a topic',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/follows`, form: { kind: 'topic', topic: 'green' } }),
    answers: signedIn,
  },
  {
    at: 'POST /[tenant]/follows',
    of: 'a place',
    namesNothing: true,
    send: (town) => ({
      path: `/${town}/follows`,
      form: { kind: 'place', lon: '9.99', lat: '53.55', radius: '500', label: 'Markt' },
    }),
    answers: signedIn,
  },
  {
    // It ends one's own, and of somebody else's nothing changes.
    at: 'POST /[tenant]/follows',
    of: 'an end',
    does: ['unfollow'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/follows`, form: { followId: randomUUID() } }),
    answers: signedIn,
  },
  {
    at: 'GET /[tenant]/follow',
    send: (town, { offer }) => ({ path: `/${town}/follow?offer=${offer.id}` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/follow',
    of: 'an entry',
    send: (town, { map }) => ({ path: `/${town}/follow?entry=${map.entry}` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/follow',
    of: 'a draft',
    send: (town, { draft }) => ({ path: `/${town}/follow?part=${draft.format}` }),
    answers: all('not-found'),
  },
  {
    at: 'GET /[tenant]/follow/place',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/follow/place?q=Markt` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/account/messages',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/account/messages` }),
    answers: signedIn,
  },
  {
    at: 'POST /[tenant]/account/messages/choose',
    does: ['chooseMessages'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/account/messages/choose`, form: { mail: 'at-once' } }),
    answers: signedIn,
  },
  {
    at: 'POST /[tenant]/account/messages/devices/add',
    does: ['addDevice'],
    namesNothing: true,
    send: (town) => ({
      path: `/${town}/account/messages/devices/add`,
      json: { ...DEVICE, endpoint: `https://push.example/${randomUUID()}` },
    }),
    answers: signedIn,
  },
  {
    at: 'POST /[tenant]/account/messages/devices/remove',
    does: ['removeDevice'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/account/messages/devices/remove`, form: { deviceId: randomUUID() } }),
    answers: signedIn,
  },
  {
    at: 'GET /[tenant]/messages/end/[token]',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/messages/end/none` }),
    answers: all('yes'),
  },
  {
    // A mail program posts it; a signature of ours lets in, and nobody can make one.
    at: 'POST /[tenant]/messages/end/[token]',
    namesNothing: true,
    fromElsewhere: true,
    send: (town) => ({ path: `/${town}/messages/end/none`, form: { 'List-Unsubscribe': 'One-Click' } }),
    answers: all('not-found'),
  },
  {
    at: 'GET /[tenant]/messages/ending',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/messages/ending?link=none` }),
    answers: all('not-found'),
  },
];
