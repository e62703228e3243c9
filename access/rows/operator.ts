import type { RouteRow } from '../model';
import { formFor, pageFor } from './answers';

/** Municipalities have no operator: in their spaces there are no such pages, whoever asks. */
const page = (path: string): RouteRow => ({
  at: `GET /[tenant]/operator${path}`,
  namesNothing: true,
  send: (town) => ({ path: `/${town}/operator${path.replace('[town]', town)}` }),
  answers: pageFor(),
});

const form = (path: string, does: string, sent: Record<string, string> = {}): RouteRow => ({
  at: `POST /[tenant]/operator/${path}`,
  does: [does],
  namesNothing: true,
  send: (town) => ({ path: `/${town}/operator/${path.replace('[town]', town)}`, form: sent }),
  answers: formFor(),
});

/** What the operator does, which is the state's business alone. */
export const operator: readonly RouteRow[] = [
  ...['', '/connect', '/list', '/tenants/[town]'].map(page),
  form('connect/new', 'connectTenant'),
  form('list/check', 'judgeList', { list: 'name;slug' }),
  form('list/connect', 'connectList'),
  form('tenants/[town]/help', 'comeToHelp'),
  form('tenants/[town]/host', 'setHost'),
  form('tenants/[town]/resume', 'resumeTenant'),
  form('tenants/[town]/suspend', 'suspendTenant'),
];
