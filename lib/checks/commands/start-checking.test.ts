import { randomUUID } from 'node:crypto';
import { expect, inject, test, vi } from 'vitest';
import { findings } from '@/db/schema/checks';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { postComment } from '@/lib/threads/commands/post-comment';
import type { Wish } from '@/lib/worker-with-pools';
import { checkingThread } from './checking-thread';
import { startChecking } from './start-checking';

const code = formats.find((format) => format.opens.includes('vote') && !format.needs.map)?.code ?? '';

async function townWithALink() {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: code, settings: { question: 'Was meinen Sie?' } });
  await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text: 'Siehe www.werbung.de' });
  return { town, threadId };
}

test('contributions are checked in a thread of its own, which ends when it is to', async () => {
  const { town, threadId } = await townWithALink();
  const checking = checkingThread(inject('databaseUrls'));
  checking.wake(town.id, threadId);
  const found = () => inTenant({ tenantId: town.id }, (tx) => tx.select().from(findings));
  await vi.waitFor(async () => expect(await found()).toHaveLength(1), 20_000);
  await checking.end();
  await checking.end();
}, 30_000);

test('what nobody told of is looked for, and what is told is passed on, with its tenant', async () => {
  const { town, threadId } = await townWithALink();
  const woken: Wish[] = [];
  const checking = startChecking({ wake: (...wish) => void woken.push(wish), end: async () => {} });
  // It looks at all the towns that other tests have founded, one after the other.
  await vi.waitFor(() => expect(woken).toContainEqual([town.id, threadId]), 20_000);
  checking.changed(town.id, 'another', 7);
  expect(woken).toContainEqual([town.id, 'another']);
  await checking.stop();
}, 30_000);
