import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inArchive } from '@/db/archivist';
import { members } from '@/db/schema/identity';
import { inTenant } from '@/db/tenancy';
import { newTown, type Town } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { recordAudit } from '../commands';
import { checkLog } from '../commands/check-log';
import { sealEverything } from '../commands/seal';
import { LOG_PAGE, LogFilter, queryOf } from '../model/log-filter';
import { lastCheck } from './last-check';
import { logFile, logPage } from './log';

const folder = mkdtempSync(join(tmpdir(), 'stadtgespraech-heads-'));
beforeAll(() => void vi.stubEnv('DATA_DIR', folder));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const deed = (actor: SignedIn, action: string, facts = {}) =>
  inTenant(actor, (tx) => recordAudit(tx, actor, { action, subjectId: randomUUID(), facts }));

async function fileOf({ ada }: Town, filter = {}): Promise<string[]> {
  let text = '';
  for await (const piece of logFile(ada, LogFilter.parse(filter))) text += piece;
  return text.split('\r\n').slice(0, -1);
}

test('the log is read page by page, newest first, each entry once', async () => {
  const town = await newTown();
  for (let index = 0; index < LOG_PAGE + 7; index += 1) await deed(town.emil, 'offer.changed', { index });
  await sealEverything(town.id);
  const first = await logPage(town.ada, {} as LogFilter);
  const second = await logPage(town.ada, LogFilter.parse({ before: first.next }));
  const numbers = [...first.entries, ...second.entries].map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: LOG_PAGE + 7 }, (_, index) => LOG_PAGE + 7 - index));
  expect([first.entries.length, second.next]).toEqual([LOG_PAGE, null]);
});

test('entries are chosen by what was done and by whom, also where the person has no name any more', async () => {
  const town = await newTown();
  await deed(town.emil, 'offer.created');
  await deed(town.mona, 'comment.hidden');
  await deed(town.mona, 'comment.restored');
  const shown = async (filter: object) => {
    const { entries, person } = await logPage(town.ada, LogFilter.parse(filter));
    return [person, ...entries.map(({ action }) => action)];
  };
  const person = town.mona.memberId;
  expect(await shown({ person })).toEqual(['Mona', 'comment.restored', 'comment.hidden']);
  expect(await shown({ action: 'comment.hidden' })).toEqual([null, 'comment.hidden']);
  expect(await shown({ action: 'comment.hidden', person: town.emil.memberId })).toEqual([null]);
  expect(await shown({ action: "' or true --", person: 'x' })).toHaveLength(4);
  await inTenant(town.ada, (tx) => tx.update(members).set({ pseudonym: null }).where(eq(members.id, person)));
  expect(await shown({ person })).toEqual([null, 'comment.restored', 'comment.hidden']);
  expect(queryOf({ action: 'comment.hidden', person: null })).toBe('?action=comment.hidden');
});

test('the file has every column, and nothing that a spreadsheet would run', async () => {
  const town = await newTown();
  await deed(town.emil, 'offer.created', { slug: '=1+1' });
  await inTenant(town.ada, (tx) =>
    tx.update(members).set({ pseudonym: '=cmd|calc' }).where(eq(members.id, town.emil.memberId)),
  );
  await sealEverything(town.id);
  await deed(town.mona, 'comment.hidden');
  const [head, young, old, ...rest] = await fileOf(town);
  expect(head).toBe(
    '\uFEFF"number";"happened_at";"actor";"actor_id";"action";"subject_id";"facts";"id";"sealed_at";"hash"',
  );
  expect(young).toMatch(/^;"20\d\d-[\d-]+T[\d:]+\.\d{6}Z";"Mona";"[0-9a-f-]{36}";"comment\.hidden";.*;;$/);
  expect(old).toMatch(/^1;"20[^"]+Z";"'=cmd\|calc";.*;"\{""slug"": ""=1\+1""\}";"[^"]+";"20[^"]+Z";"[0-9a-f]{64}"$/);
  expect(rest).toEqual([]);
  expect(await fileOf(town, { action: 'offer.created' })).toHaveLength(2);
});

test('a check is written down with what it showed, and the last one is shown', async () => {
  const town = await newTown();
  expect(await lastCheck(town.ada)).toBeNull();
  await deed(town.emil, 'offer.created');
  await deed(town.emil, 'offer.changed');
  await checkLog(town.ada);
  expect(await lastCheck(town.ada)).toMatchObject({ by: 'Ada', head: { number: 2 }, heads: 0, count: 0, findings: [] });
  await inArchive(town.id, (tx) => tx`update audit_entries set actor_id = null where action = 'offer.created'`);
  await checkLog(town.ada);
  const findings = [{ code: 'altered', number: 1, to: 1 }];
  expect(await lastCheck(town.ada)).toMatchObject({ head: { number: 3 }, heads: 1, count: 1, findings });
});

test('admins read and check the log, and nobody else', async () => {
  const town = await newTown();
  for (const [who, code] of [
    ['visitor', 'sign-in.needed'],
    ['anna', 'role.admin-needed'],
    ['mona', 'role.admin-needed'],
    ['emil', 'role.admin-needed'],
  ] as const) {
    await expect(logPage(town[who], {} as LogFilter), who).rejects.toMatchObject({ code });
    await expect(lastCheck(town[who]), who).rejects.toMatchObject({ code });
    await expect(checkLog(town[who]), who).rejects.toMatchObject({ code });
    expect(() => logFile(town[who], {} as LogFilter), who).toThrow(code);
  }
  expect(await logPage(town.ada, {} as LogFilter)).toEqual({ entries: [], next: null, person: null });
});
