import { randomBytes } from 'node:crypto';
import type { RouteRow } from '../model';
import { all, checkedFor, contributors, formFor, given } from './answers';

/** A guest's browser has to show that it did some work, and this one has not. */
const voters = { ...contributors, guest: 'forbidden' as const };

/** Smaller than every key. */
const blinded = () => Buffer.concat([Buffer.alloc(1), randomBytes(255)]).toString('base64url');
const file = { mood_file: { name: 'bild.png', content: 'nothing' } };

/** Answering surveys, by each way. Answers need no pseudonym; a draft of one is kept for who is signed in. */
export const surveys: readonly RouteRow[] = [
  {
    at: 'POST /[tenant]/responses',
    does: ['submitResponse'],
    send: (town, { survey }) => ({ path: `/${town}/responses`, form: { formatId: survey.format, mood: '4' } }),
    answers: voters,
  },
  {
    at: 'POST /[tenant]/responses/draft',
    does: ['keepResponseDraft'],
    send: (town, { survey }) => ({
      path: `/${town}/responses/draft`,
      json: { formatId: survey.format, fields: { mood: '3' } },
    }),
    answers: all('yes'),
    elsewhere: given({ nobody: 'yes' }, 'not-found'),
  },
  {
    at: 'POST /[tenant]/responses/files',
    does: ['keepFile'],
    send: (town, { survey }) => ({
      path: `/${town}/responses/files`,
      form: { formatId: survey.format },
      files: file,
      headers: { accept: 'application/json' },
    }),
    answers: given({ suspended: 'forbidden', suspendedAdmin: 'forbidden' }, 'not-found'),
  },
  {
    at: 'POST /[tenant]/responses/ballots',
    does: ['issueBallot'],
    send: (town, { secret }) => ({
      path: `/${town}/responses/ballots`,
      json: { formatId: secret.format, blinded: blinded() },
    }),
    answers: voters,
  },
  {
    at: 'POST /[tenant]/responses/ballots/hand-in',
    does: ['submitWithBallot'],
    send: (town, { secret }) => ({
      path: `/${town}/responses/ballots/hand-in`,
      json: { formatId: secret.format, answers: { mood: 3 }, ballot: 'none', signature: 'none' },
    }),
    answers: all('invalid'),
    elsewhere: all('invalid'),
  },
  {
    at: 'POST /[tenant]/responses/codes',
    does: ['makeCodes'],
    send: (town, { survey }) => ({
      path: `/${town}/responses/codes`,
      form: { formatId: survey.format, sheet: 'Blatt', count: '1' },
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: 'POST /[tenant]/responses/kiosk/open',
    does: ['openKiosk'],
    last: true,
    send: (town, { survey }) => ({ path: `/${town}/responses/kiosk/open`, form: { formatId: survey.format } }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: 'POST /[tenant]/responses/kiosk/end',
    namesNothing: true,
    send: (town) => ({ path: `/${town}/responses/kiosk/end`, form: {} }),
    answers: all('yes'),
  },
  {
    at: 'POST /[tenant]/responses/kiosk',
    of: 'a device that is none',
    does: ['submitAtKiosk'],
    send: (town, { survey }) => ({ path: `/${town}/responses/kiosk`, form: { formatId: survey.format, mood: '4' } }),
    answers: all('forbidden'),
  },
  {
    at: 'POST /[tenant]/responses/kiosk/files',
    of: 'a device that is none',
    send: (town, { survey }) => ({
      path: `/${town}/responses/kiosk/files`,
      form: { formatId: survey.format, mood: '4' },
      files: {},
    }),
    answers: all('forbidden'),
  },
  {
    at: 'POST /[tenant]/responses/paper',
    does: ['enterPaperResponse'],
    send: (town, { survey }) => ({ path: `/${town}/responses/paper`, form: { formatId: survey.format, mood: '4' } }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: 'POST /[tenant]/responses/paper/files',
    send: (town, { survey }) => ({
      path: `/${town}/responses/paper/files`,
      form: { formatId: survey.format, mood: '4' },
      files: {},
    }),
    answers: formFor('editor', 'admin'),
  },
  {
    at: 'GET /[tenant]/responses/pictures/[picture]',
    send: (town, { optionPicture }) => ({ path: `/${town}/responses/pictures/${optionPicture}` }),
    answers: all('yes'),
  },
  {
    at: 'GET /[tenant]/manage/answer-files/[file]',
    send: (town, things) => ({ path: `/${town}/manage/answer-files/${things.file}` }),
    answers: given({ nobody: 'sign-in', editor: 'yes', planner: 'yes', admin: 'yes' }, 'forbidden'),
  },
  {
    at: 'POST /[tenant]/manage/option-pictures',
    does: ['keepOptionPicture', 'storeOptionPicture'],
    namesNothing: true,
    send: (town) => ({ path: `/${town}/manage/option-pictures`, files: file }),
    answers: checkedFor('editor', 'admin'),
  },
];
