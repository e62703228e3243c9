import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { textsIn } from '@/lib/text';
import { postComment } from '@/lib/threads/commands/post-comment';
import { hideContribution, keepContribution, restoreContribution } from '../commands';
import { reportContribution } from '../commands/report-contribution';
import { csvOfYear, reportOfYear } from '../model/year';
import { publicLog } from './public-log';
import { yearFigures, yearsWithDecisions } from './year';

const THIS_YEAR = new Date().getFullYear();
const SECRET = 'Sie Esel!';

/** A town with three comments: one reported and hidden, one reported and kept, one hidden and shown again. */
async function moderated() {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const say = async () =>
    (await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text: SECRET })).entry.id;
  const [insult, harmless, quote] = [await say(), await say(), await say()];
  await report(town, insult);
  await report(town, harmless);
  const hide = (contributionId: string) =>
    hideContribution(town.mona, { kind: 'comment', contributionId, rule: 2, reason: 'Beleidigt Anna.' });
  await hide(insult);
  await keepContribution(town.mona, { kind: 'comment', contributionId: harmless, reason: 'In Ordnung.' });
  await hide(quote);
  await restoreContribution(town.ada, { kind: 'comment', contributionId: quote, reason: 'Zitat' });
  return town;
}

const report = (town: Town, contributionId: string) =>
  reportContribution(town.visitor, {
    ...{ key: randomUUID(), kind: 'comment', contributionId, ground: 'law', law: '§ 185 StGB' },
    ...{ reason: 'Beleidigt.', goodFaith: 'yes', locale: 'de' },
    ...{ contactName: 'Rosa Ruf', contactEmail: 'rosa@town.example' },
  });

test('a year is told in counts: reports, decisions by outcome and rule, and how long it took', async () => {
  const town = await moderated();
  expect(await yearsWithDecisions(town.id)).toEqual([THIS_YEAR]);
  const figures = await yearFigures(town.id, THIS_YEAR);
  expect(figures).toMatchObject({
    notices: [{ what: 'law', rule: null, count: 2 }],
    withoutAccount: 2,
    decisions: [
      { what: 'hidden', rule: 2, count: 2 },
      { what: 'kept', rule: null, count: 1 },
      { what: 'restored', rule: null, count: 1 },
    ],
  });
  expect(figures.hoursToDecision).toBeGreaterThanOrEqual(0);
  expect(figures.hoursToDecision).toBeLessThan(1);
  expect((await yearFigures(town.id, THIS_YEAR - 1)).decisions).toEqual([]);
});

test('a year begins and ends by the clock on the wall', async () => {
  const town = await moderated();
  // Half past midnight in Berlin, and the day before in London.
  await inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(sql`
      insert into decisions (thread_id, contribution_id, outcome, reason, decided_by, decided_at)
      select thread_id, contribution_id, 'kept', '', decided_by, '2024-12-31T23:30:00Z' from decisions
      where outcome = 'kept'`),
  );
  expect((await yearFigures(town.id, 2025)).decisions).toEqual([{ what: 'kept', rule: null, count: 1 }]);
  expect(await yearsWithDecisions(town.id)).toContain(2025);
  expect(await yearsWithDecisions(town.id)).not.toContain(2024);
});

test('neither the log nor a report says who or what it was about', async () => {
  const town = await moderated();
  const log = await publicLog(town.id, undefined);
  expect(log.decisions.map(({ outcome }) => outcome)).toEqual(['restored', 'hidden', 'kept', 'hidden']);
  const figures = await yearFigures(town.id, THIS_YEAR);
  const written = reportOfYear({ figures, town: 'Musterstadt', language: 'de' }, new Map(), textsIn('de', 'decisions'));
  for (const shown of [JSON.stringify(log), csvOfYear(figures), JSON.stringify(written)])
    for (const secret of ['Esel', 'Anna', 'Mona', 'Rosa', 'Zitat']) expect(shown).not.toContain(secret);
});

test('the log goes on where its page ends, each decision once', async () => {
  const town = await moderated();
  const first = await publicLog(town.id, undefined);
  expect(first.next).toBeNull();
  await inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(sql`
      insert into decisions (thread_id, contribution_id, outcome, reason, decided_by, decided_at)
      select thread_id, contribution_id, 'kept', '', decided_by, decided_at - interval '1 day'
      from decisions, generate_series(1, 30)`),
  );
  const pages = [await publicLog(town.id, undefined)];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await publicLog(town.id, next));
  expect(pages.map(({ decisions }) => decisions.length)).toEqual([50, 50, 24]);
});

test('another town has a log of its own', async () => {
  const [, elsewhere] = [await moderated(), await newTown()];
  expect(await publicLog(elsewhere.id, undefined)).toEqual({ decisions: [], next: null });
});
