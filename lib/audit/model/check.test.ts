import { expect, test } from 'vitest';
import { HOUR_MS, type Log, newLog, type Tampering, tamperings } from '@/db/testing/tamperings';
import { type ChainEntry, canonical, type Head, linkHash, linksFor, NOTHING_BEFORE } from './chain';
import { newCheck, type Sealed } from './check';

/** A number from 0 up to this one, without it; the same in each run. */
function dice(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** As the database gives it: by number, and what has no link apart. */
function checked({ sealed, unlinked }: Log, heads: readonly Head[]) {
  const check = newCheck(heads);
  for (const one of sealed.toSorted((a, b) => a.link.number - b.link.number)) check.take(one);
  return check.end(unlinked);
}

test('a chain that nobody touched holds, with what is not sealed yet', () => {
  const { log, heads } = newLog(dice(1));
  log.unlinked.push({ ...(log.sealed.at(-1)?.entry as ChainEntry), id: 'young' });
  expect(checked(log, heads)).toEqual({ head: heads.at(-1), findings: [] });
  expect(checked({ sealed: [], unlinked: [] }, [])).toEqual({
    head: { number: 0, hash: NOTHING_BEFORE },
    findings: [],
  });
});

test('of 1,000 random edits, deletions, reorders, forgeries and cuts, 1,000 are found', () => {
  const roll = dice(20_261_127);
  const kinds = Object.keys(tamperings) as Tampering[];
  const tried = new Map<Tampering, number>();
  const missed: string[] = [];
  const { log, heads } = newLog(roll);
  for (let time = 0; time < 1_000; time += 1) {
    const kind = kinds[time % kinds.length] as Tampering;
    const touched = structuredClone(log);
    const what = tamperings[kind](touched, roll);
    if (checked(touched, heads).findings.length === 0) missed.push(`${time} ${kind} ${what}`);
    tried.set(kind, (tried.get(kind) ?? 0) + 1);
  }
  expect(missed).toEqual([]);
  expect([...tried.values()].reduce((all, count) => all + count, 0)).toBe(1_000);
  expect(checked(log, heads).findings).toEqual([]);
});

test('only a head that is stored outside tells that a tail was cut, or all hashes were made anew', () => {
  const { log, heads } = newLog(dice(2));
  const { length } = log.sealed;
  const cut = { sealed: log.sealed.slice(0, -3), unlinked: [] };
  expect(checked(cut, []).findings).toEqual([]);
  expect(checked(cut, heads).findings).toEqual([{ code: 'cut', number: length - 2, to: length }]);
  const entries = log.sealed.map(({ entry }) => ({ ...(entry as ChainEntry), action: 'offer.created' }));
  const links = linksFor(entries, { number: 0, hash: NOTHING_BEFORE }, log.sealed[0]?.link.sealedAt ?? '');
  const anew = {
    sealed: links.map((link, index): Sealed => ({ link, entry: entries[index] as ChainEntry })),
    unlinked: [],
  };
  expect(checked(anew, []).findings).toEqual([]);
  expect(checked(anew, heads).findings.map(({ code }) => code)).toEqual(heads.map(() => 'rewritten'));
});

test('each finding says what it is and where', () => {
  const { log, heads } = newLog(dice(3));
  const found = (change: (touched: Log) => void) => {
    const touched = structuredClone(log);
    change(touched);
    return checked(touched, heads).findings;
  };
  const entryAt = (touched: Log, index: number) => touched.sealed[index]?.entry as ChainEntry;
  expect(found((l) => void Object.assign(entryAt(l, 6), { actorId: null }))).toEqual([
    { code: 'altered', number: 7, to: 7 },
  ]);
  expect(found((l) => void l.sealed.splice(6, 2))).toEqual([{ code: 'missing-link', number: 7, to: 8 }]);
  expect(found((l) => void Object.assign(l.sealed[6] as Sealed, { entry: null }))).toEqual([
    { code: 'missing-entry', number: 7, to: 7 },
  ]);
  const old = (l: Log) => ({ ...entryAt(l, 9), id: 'forged', happenedAt: log.sealed[0]?.link.sealedAt ?? '' });
  expect(found((l) => void l.unlinked.push(old(l)))).toEqual([{ code: 'unlinked', number: 1, to: 1 }]);
});

test('an entry that is forged for an earlier day is found when it is sealed', () => {
  const { log, heads } = newLog(dice(4));
  const head = heads.at(-1) as Head;
  const forged = { ...(log.sealed[0]?.entry as ChainEntry), id: 'forged' };
  const sealedAt = new Date(Date.parse(log.sealed.at(-1)?.link.sealedAt ?? '') + HOUR_MS).toISOString();
  const [link] = linksFor([forged], head, sealedAt);
  log.sealed.push({ link, entry: forged } as Sealed);
  expect(checked(log, heads).findings).toEqual([{ code: 'backdated', number: head.number + 1, to: head.number + 1 }]);
});

test('the form that a hash is over is the one that is written down', () => {
  const entry: ChainEntry = {
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    tenantId: '0b7e4f52-3c1d-4f6e-9a1b-2c3d4e5f6a7b',
    actorId: null,
    action: 'offer.published',
    subjectId: '5f0c7a3e-8d2b-4c1a-b9e8-7d6c5b4a3f2e',
    facts: '{"slug": "marktplatz", "größe": 1.50}',
    happenedAt: '2026-11-27T09:30:00.000001Z',
  };
  const link = { number: 1, sealedAt: '2026-11-27T09:30:07.250000Z' };
  // docs/decisions/audit-chain.md has this example, so that others can try their program.
  expect(canonical(NOTHING_BEFORE, link, entry)).toBe(
    `{"entry":{"action":"offer.published","actor_id":null,"facts":"{\\"slug\\": \\"marktplatz\\", \\"größe\\": 1.50}","happened_at":"2026-11-27T09:30:00.000001Z","id":"01890a5d-ac96-774b-bcce-b302099a8057","subject_id":"5f0c7a3e-8d2b-4c1a-b9e8-7d6c5b4a3f2e","tenant_id":"0b7e4f52-3c1d-4f6e-9a1b-2c3d4e5f6a7b"},"number":1,"previous":"${'0'.repeat(64)}","sealed_at":"2026-11-27T09:30:07.250000Z"}`,
  );
  expect(linkHash(NOTHING_BEFORE, link, entry)).toMatchInlineSnapshot(
    `"2d8d608d3f4378f68020c8474c70de2374ebaa8b1b9b0d05715bc4e83333663a"`,
  );
});
