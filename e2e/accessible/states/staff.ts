import { following, type State } from '../state';

const DESK = '/haselrode/moderation';

const moderation = (path: string, state: string, at: State['at'] = `${DESK}${path}`): State => ({
  route: `/[tenant]/moderation${path}`,
  state,
  who: 'mona',
  town: 'haselrode',
  at,
});

/** The desk of those who moderate, and of those who answer. */
export const staffStates: readonly State[] = [
  moderation('', 'offene Fälle'),
  { ...moderation('', 'leer'), who: 'ada', town: 'lindenfurt', at: '/lindenfurt/moderation' },
  moderation('/cases/[case]', 'von mir in Arbeit', (prepared) => prepared.case),
  moderation('/bulk', 'einer gewählt', (prepared) => `${DESK}/bulk?case=${prepared.case.split('/').at(-1)}`),
  moderation('/bulk', 'nichts gewählt'),
  moderation('/bulk/done', 'fertig', `${DESK}/bulk/done`),
  moderation('/latest', 'gefüllt'),
  moderation('/log', 'gefüllt'),
  moderation('/stop', 'gefüllt'),
  moderation('/waiting', 'gefüllt'),
  { ...moderation('/author', 'gefüllt', `${DESK}/latest`), first: following('a[href*="/moderation/author"]') },
  { ...moderation('/measures', 'gefüllt', `${DESK}/latest`), first: following('a[href*="/moderation/measures"]') },
  {
    route: '/[tenant]/feedback',
    state: 'leer',
    who: 'emil',
    at: '/lindenfurt/offers/marktplatz/gespraech',
    first: following('a[href*="/feedback?"]'),
  },
];

const operator = (path: string, state: string, at = `/mittelland/operator${path}`): State => ({
  route: `/[tenant]/operator${path}`,
  state,
  who: 'olga',
  town: 'mittelland',
  at,
});

/** What the state's operator sees. */
export const operatorStates: readonly State[] = [
  operator('', 'gefüllt'),
  operator('/connect', 'leer'),
  operator(
    '/connect',
    'abgelehnt',
    '/mittelland/operator/connect?refused=form.invalid&fields=name:tenant.name-missing',
  ),
  operator('/list', 'leer'),
  operator('/tenants/[town]', 'gefüllt', '/mittelland/operator/tenants/lindenfurt'),
];
