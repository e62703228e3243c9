import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, type OfferWish, offerIn, type Town } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import type { Activity } from '@/lib/formats/format';
import { formats } from '@/lib/formats/registry';
import { openSession } from '@/lib/identity/commands/sessions';
import { actorOfSession } from '@/lib/identity/queries';
import { countResponses } from '@/lib/surveys/commands/count-responses';
import { submitResponse } from '@/lib/surveys/commands/submit-response';
import { postComment } from '@/lib/threads/commands/post-comment';
import { keepResidency } from './commands/keep-residency';

/** Any format in which people do this first of all. */
const formatWith = (activity: Activity) => formats.find(({ opens }) => opens.includes(activity))?.code ?? '';
const asking = {
  pages: [
    { id: 'seite', questions: [{ id: 'mood', kind: 'scale', label: 'Zufrieden?', required: true, min: 1, max: 5 }] },
  ],
  results: 'always',
};
const map = {
  categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }],
};

/** The ways to take part, each with what somebody does in it. */
const ways: Record<
  string,
  { wish: OfferWish; act: (actor: Town['anna'], at: { threadId: string; formatId: string }) => Promise<unknown> }
> = {
  'a comment': {
    wish: { format: formatWith('comment') },
    act: (actor, { threadId }) =>
      postComment(actor, { key: randomUUID(), threadId, parentId: null, text: 'Mehr Bänke!' }),
  },
  'an annotation': {
    wish: { format: formatWith('annotate'), settings: map },
    act: (actor, { threadId }) =>
      addAnnotation(actor, {
        ...{ key: randomUUID(), threadId, category: 'bench', text: 'Hier fehlt eine Bank.' },
        geometry: { type: 'Point', coordinates: [9.99, 53.55] },
      }),
  },
  'a response': {
    wish: { format: formatWith('answer'), settings: asking },
    act: (actor, { formatId }) => submitResponse(actor, { formatId, answers: { mood: 4 } }),
  },
  'an anonymous response': {
    wish: { format: formatWith('answer'), settings: { ...asking, anonymous: true } },
    act: (actor, { formatId }) => submitResponse(actor, { formatId, answers: { mood: 4 } }),
  },
};

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'yes',
    (error) => error.code ?? String(error),
  );

/** Whoever it is, as the next request would know them. */
const lookedUp = async (town: Town, memberId: string) => {
  const token = await inTenant({ tenantId: town.id }, (tx) => openSession(tx, memberId, { way: 'link' }));
  return (await actorOfSession(town.id, token)) as Town['anna'];
};

describe('where only residents may take part', () => {
  test.each(Object.entries(ways))(
    '%s is refused until one has shown that one lives here',
    async (_name, { wish, act }) => {
      const town = await newTown();
      const at = await offerIn(town, { ...wish, residentsOnly: true });
      const anna = await lookedUp(town, town.anna.memberId);
      expect(await outcome(act(anna, at))).toBe('residency.needed');
      await keepResidency(anna, 'code');
      expect(await outcome(act(await lookedUp(town, anna.memberId), at))).toBe('yes');
    },
  );

  test.each(Object.entries(ways))('%s is refused again once the proof has run out', async (_name, { wish, act }) => {
    const town = await newTown();
    const at = await offerIn(town, { ...wish, residentsOnly: true });
    await keepResidency(town.anna, 'code');
    await inTenant({ tenantId: town.id }, (tx) => tx.execute(sql`update residencies set expires_at = now()`));
    expect(await outcome(act(await lookedUp(town, town.anna.memberId), at))).toBe('residency.needed');
  });

  test.each(Object.entries(ways))(
    '%s is taken from anybody where it is not asked for',
    async (_name, { wish, act }) => {
      const town = await newTown();
      expect(await outcome(act(town.anna, await offerIn(town, wish)))).toBe('yes');
    },
  );

  test('a comment is not stored where that was asked for a moment ago', async () => {
    const town = await newTown();
    const at = await offerIn(town, ways['a comment']?.wish ?? { format: '' });
    const isResident = { ...town.anna, isResident: true };
    await inTenant({ tenantId: town.id }, (tx) => tx.execute(sql`update offer_formats set residents_only = true`));
    expect(await outcome(ways['a comment']?.act(town.anna, at) ?? Promise.resolve())).toBe('residency.needed');
    expect(await outcome(ways['a comment']?.act(isResident, at) ?? Promise.resolve())).toBe('yes');
  });

  test('an anonymous answer has nothing of the proof, nor the proof of the answer', async () => {
    const town = await newTown();
    const at = await offerIn(town, { ...(ways['an anonymous response']?.wish ?? { format: '' }), residentsOnly: true });
    await keepResidency(town.anna, 'address');
    const anna = await lookedUp(town, town.anna.memberId);
    await submitResponse(anna, { formatId: at.formatId, answers: { mood: 4 } });
    await countResponses(town.id, at.formatId);
    const rows = await inTenant({ tenantId: town.id }, async (tx) => ({
      proofs: [...(await tx.execute(sql`select to_jsonb(r)::text as row from residencies r`))],
      answers: [
        ...(await tx.execute(sql`
          select to_jsonb(r)::text as row from responses r union all select to_jsonb(p)::text from participations p
          union all select to_jsonb(l)::text from letters l`)),
      ],
    }));
    expect(rows.proofs).toHaveLength(1);
    expect(rows.answers.length).toBeGreaterThan(0);
    const { id } = JSON.parse(String(rows.proofs[0]?.row));
    for (const known of [town.anna.memberId, id]) expect(JSON.stringify(rows.answers)).not.toContain(known);
    expect(JSON.stringify(rows.proofs)).not.toContain(at.formatId);
  });
});
