import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { TenantId } from '@/db/tenancy';
import { inTenant } from '@/db/tenancy';
import { memberRoom, threadRoom } from '@/lib/realtime/rooms';
import { countResponses } from '@/lib/surveys/commands/count-responses';
import { submitResponse } from '@/lib/surveys/commands/submit-response';
import { surveysToCount } from '@/lib/surveys/queries/surveys-to-count';
import { newThings } from './world/ids';
import { plant } from './world/plant';
import { foundTowns, type Space, type Towns } from './world/towns';

/** The resident of the table answers the survey of this id in their own town. */
const answers = ({ ids }: Towns, town: Space, formatId: string) =>
  submitResponse(
    {
      ...{ tenantId: town.id, memberId: ids.resident, roles: new Set(), trust: 'email' as const, suspendedUntil: null },
      ...{ pseudonym: 'Anna', netiquetteAccepted: true },
    },
    { formatId, answers: { mood: 4 } },
  );

test('counts the responses of its own town, where another has a survey of the same id', async () => {
  const towns = await foundTowns();
  const things = newThings();
  for (const town of [towns.here, towns.there]) await plant(town, [{ things, own: null, word: town.slug }]);
  const { format } = things.survey;
  await answers(towns, towns.here, format);
  await answers(towns, towns.there, format);
  expect(await surveysToCount(towns.here.id)).toContain(format);
  expect(await countResponses(towns.here.id, format)).toMatchObject({ counted: 1, waiting: 0, total: 1 });
  expect(await surveysToCount(towns.here.id)).not.toContain(format);
  expect(await surveysToCount(towns.there.id)).toContain(format);
  expect(await countResponses(towns.there.id, format)).toMatchObject({ counted: 1, waiting: 0, total: 1 });
});

test('a job with the id of another town’s survey finds none', async () => {
  const towns = await foundTowns();
  const things = newThings();
  await plant(towns.there, [{ things, own: null, word: 'Dort' }]);
  await expect(countResponses(towns.here.id, things.survey.format)).rejects.toMatchObject({ kind: 'NotFound' });
});

test('rooms of the same thread in two towns are two, and so are those of the same member', () => {
  const [here, there] = ['here' as TenantId, 'there' as TenantId];
  expect(threadRoom(here, 'same')).not.toBe(threadRoom(there, 'same'));
  expect(memberRoom(here, 'same')).not.toBe(memberRoom(there, 'same'));
  expect(threadRoom(here, 'same')).not.toBe(memberRoom(here, 'same'));
});

test('what processes tell each other names the tenant first, in itself or in the room’s name', () => {
  const [, body = ''] = /interface BetweenServers \{([\s\S]*?)\n\}/.exec(source) ?? [];
  const facts = [...body.matchAll(/'([a-z.]+)': \((\w+): (\w+)/g)].map(([, fact, name, type]) => [fact, name, type]);
  expect(facts).toEqual([
    ['thread.moved', 'tenantId', 'TenantId'],
    ['member.notified', 'tenantId', 'TenantId'],
    ['queue.changed', 'tenantId', 'TenantId'],
    ['rights.changed', 'tenantId', 'TenantId'],
    ['viewers.counted', 'room', 'string'],
  ]);
});

test('nothing runs in a tenant without being told which', () => {
  // @ts-expect-error Whose rows it is about must be said.
  const forgetful = () => inTenant({}, async () => {});
  expect(forgetful).toBeTypeOf('function');
});

const source = readFileSync('lib/realtime/events.ts', 'utf8');
