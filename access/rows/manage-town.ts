import { randomUUID } from 'node:crypto';
import type { RouteRow } from '../model';
import { all, checkedFor, formFor, given, lookedUpFor, pageFor } from './answers';

const staffPage = (page: string): RouteRow => ({
  at: `GET /[tenant]/manage${page}`,
  namesNothing: true,
  send: (town) => ({ path: `/${town}/manage${page}` }),
  answers: pageFor('editor', 'admin'),
});

/** Nothing that anybody would take for what is asked for. */
const file = { file: { name: 'leer.bin', content: 'nothing' } };

const QUESTION = { kind: 'text', label: 'Warum?', required: false, limit: 500 };

/** What staff decides about the whole town. */
export const manageTown: readonly RouteRow[] = [
  ...['', '/places', '/new', '/start', '/questions', '/base-map', '/answers'].map(staffPage),
  {
    at: 'POST /[tenant]/manage/answers/keep',
    does: ['keepTemplate'],
    namesNothing: true,
    send: (town) => ({
      path: `/${town}/manage/answers/keep`,
      form: { id: '', language: 'de', status: 'noted', name: 'Dank', text: 'Vielen Dank.' },
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: 'POST /[tenant]/manage/answers/remove',
    does: ['removeTemplate'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/answers/remove`, form: { id: randomUUID() } }),
    answers: lookedUpFor('editor', 'admin'),
  },
  { ...staffPage('/members'), answers: pageFor('admin') },
  {
    at: 'POST /[tenant]/manage/members/grant',
    does: ['grantRole'],
    send: (town, { member }) => ({
      path: `/${town}/manage/members/grant`,
      form: { memberId: member, role: 'planner' },
    }),
    answers: formFor('admin'),
  },
  {
    at: 'POST /[tenant]/manage/members/revoke',
    does: ['revokeRole'],
    send: (town, { helper }) => ({
      path: `/${town}/manage/members/revoke`,
      form: { memberId: helper, role: 'moderator' },
    }),
    answers: formFor('admin'),
  },
  {
    at: 'POST /[tenant]/manage/base-map/choose',
    does: ['chooseBaseMap'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/base-map/choose`, form: { kind: 'quiet' } }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: 'POST /[tenant]/manage/base-map/file',
    does: ['keepBaseMapFile'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/base-map/file`, files: file }),
    answers: checkedFor('editor', 'admin'),
  },
  {
    at: 'POST /[tenant]/manage/places/list',
    does: ['replaceList'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/places/list`, files: file }),
    answers: checkedFor('editor', 'admin'),
  },
  {
    at: 'POST /[tenant]/manage/places/map',
    does: ['takeFromMap'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/places/map`, form: {} }),
    answers: checkedFor('editor', 'admin'),
  },
  {
    at: 'POST /[tenant]/manage/questions/keep',
    does: ['keepQuestion'],
    namesNothing: true,
    send: (town, { question }) => ({
      path: `/${town}/manage/questions/keep`,
      form: { question: JSON.stringify({ ...QUESTION, id: question }) },
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: 'POST /[tenant]/manage/questions/rename',
    does: ['renameQuestion'],
    send: (town, { question }) => ({
      path: `/${town}/manage/questions/rename`,
      form: { key: question, label: 'Weshalb?' },
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: 'POST /[tenant]/manage/questions/remove',
    does: ['removeQuestion'],
    send: (town, { question }) => ({ path: `/${town}/manage/questions/remove`, form: { key: question } }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: 'POST /[tenant]/manage/questions/restore',
    does: ['restoreQuestion'],
    send: (town, { removed }) => ({ path: `/${town}/manage/questions/restore`, form: { key: removed } }),
    // The platform has no question of this key.
    answers: given({ nobody: 'sign-in', editor: 'not-found', admin: 'not-found' }, 'forbidden'),
  },
  {
    at: 'POST /[tenant]/manage/questions/threshold',
    does: ['setThreshold'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/questions/threshold`, form: { threshold: '7' } }),
    answers: formFor('admin'),
  },
  {
    at: 'POST /[tenant]/manage/start-over',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/start-over`, form: { page: `/${town}/manage` } }),
    answers: all('yes'),
  },
];
