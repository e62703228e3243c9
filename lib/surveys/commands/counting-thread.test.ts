import { EventEmitter, once } from 'node:events';
import { afterEach, expect, inject, test } from 'vitest';
import { newTown, offerIn } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { setHub } from '@/lib/realtime/hub';
import type { HeadMoved } from '@/lib/worker-with-pools';
import { surveysToCount } from '../queries/surveys-to-count';
import { countingThread } from './counting-thread';
import { submitResponse } from './submit-response';

const code = formats.find((format) => format.opens.includes('answer'))?.code ?? '';
const settings = {
  pages: [
    {
      id: 'one',
      title: '',
      questions: [{ id: 'mood', kind: 'scale', label: 'Wie?', required: false, min: 1, max: 5 }],
    },
  ],
  results: 'always',
};

afterEach(() => setHub(undefined));

test('responses are counted in a thread of its own, which has the viewers told and ends when it is to', async () => {
  const told = new EventEmitter();
  setHub({
    changed: (...moved) => told.emit('changed', moved),
    notified: () => {},
    queueChanged: () => {},
    rightsChanged: () => {},
  });
  const town = await newTown();
  const { formatId, threadId } = await offerIn(town, { format: code, settings: { ...settings, threshold: 1 } });
  await submitResponse(town.anna, { formatId, answers: { mood: 4 } });
  const counting = countingThread(inject('databaseUrls'));
  counting.wake(town.id, formatId);
  const [[tenantId, thread, head]] = (await once(told, 'changed')) as [HeadMoved];
  expect([tenantId, thread, head]).toEqual([town.id, threadId, 1]);
  expect(await surveysToCount(town.id)).toEqual([]);
  await counting.end();
  await counting.end();
}, 30_000);
