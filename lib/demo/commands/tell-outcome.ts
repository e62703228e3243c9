import { eq, sql } from 'drizzle-orm';
import type { DemoOutcome } from '@/db/demo/content/model';
import { resultSteps } from '@/db/schema/results';
import { quotes, themes } from '@/db/schema/themes';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { DemoPeople } from '@/lib/formats/format';
import type { ContributionKind } from '@/lib/moderation/model';
import { answerQuote } from '@/lib/quotes/commands/answer-quote';
import { askForQuote } from '@/lib/quotes/commands/ask-for-quote';
import { keepResult } from '@/lib/results/commands/keep-result';
import { addStep } from '@/lib/results/commands/keep-steps';
import { publishResult } from '@/lib/results/commands/publish-result';
import { visibleIn } from '@/lib/results/queries/visible';
import { keepTheme } from '@/lib/themes/commands/keep-theme';
import { addToTheme } from '@/lib/themes/commands/put-entries';
import { dayOf } from './day-of';
import { unlessDone } from './unless-done';

/** What an outcome is told of: the offer, by whom, in which world. */
interface Scene {
  offerId: string;
  editor: Actor;
  people: DemoPeople;
}

/**
 * Tells what became of an offer of the demo: themes, quotes, the decision and what has happened since, and publishes it.
 * Done again, it changes nothing.
 */
export async function tellOutcome(outcome: DemoOutcome, offerId: string, people: DemoPeople): Promise<void> {
  const scene = { offerId, editor: people.actorOf(outcome.editor), people };
  const { said, decision, decidedBy, decidedInDays, stage } = outcome;
  const words = { said, decision, decidedBy, decidedOn: dayOf(people.now, decidedInDays), paper: '', stage };
  await keepResult(scene.editor, { offerId, ...words });
  const contributions = await inTenant(scene.editor, (tx) => contributionsTo(tx, offerId));
  await arrange(outcome, contributions, scene);
  await quote(outcome, contributions, scene);
  await addSteps(outcome, scene);
  await unlessDone(publishResult(scene.editor, { offerId }), 'result.published-already');
}

interface Said extends Record<string, unknown> {
  kind: ContributionKind;
  id: string;
  text: string;
}

const contributionsTo = async (tx: Tx, offerId: string): Promise<Said[]> => [
  ...(await tx.execute<Said>(sql`select kind, id, text from ${visibleIn(offerId)} v`)),
];

async function arrange(outcome: DemoOutcome, said: readonly Said[], { offerId, editor }: Scene): Promise<void> {
  const known = await inTenant(editor, (tx) =>
    tx.select({ id: themes.id, name: themes.name }).from(themes).where(eq(themes.offerId, offerId)),
  );
  for (const { name, summary, from } of outcome.themes) {
    const themeId = known.find((theme) => theme.name === name)?.id ?? '';
    const kept = await keepTheme(editor, { offerId, themeId, name, summary });
    const entries = from.map((beginning) => one(said, ({ text }) => text.startsWith(beginning), beginning));
    await addToTheme(editor, { themeId: kept.themeId, entries: entries.map(({ kind, id }) => `${kind}.${id}`) });
  }
}

async function quote(outcome: DemoOutcome, said: readonly Said[], { offerId, editor, people }: Scene): Promise<void> {
  for (const { author, words } of outcome.quotes) {
    const { kind, id } = one(said, ({ text }) => text.includes(words), words);
    const wish = { offerId, kind, contributionId: id, text: words };
    await unlessDone(askForQuote(editor, wish), 'quote.asked-already');
    const actor = people.actorOf(author);
    const [asked] = await inTenant(actor, (tx) =>
      tx
        .select({ id: quotes.id })
        .from(quotes)
        .where(eq(kind === 'comment' ? quotes.commentId : quotes.annotationId, id)),
    );
    await answerQuote(actor, { quoteId: asked?.id, answer: 'agreed' });
  }
}

async function addSteps(outcome: DemoOutcome, { offerId, editor, people }: Scene): Promise<void> {
  const told = await inTenant(editor, (tx) =>
    tx.select({ title: resultSteps.title }).from(resultSteps).where(eq(resultSteps.offerId, offerId)),
  );
  for (const { inDays, title, text = '' } of outcome.steps)
    if (!told.some((step) => step.title === title))
      await addStep(editor, { offerId, day: dayOf(people.now, inDays), title, text });
}

function one(said: readonly Said[], isIt: (contribution: Said) => boolean, words: string): Said {
  const found = said.find(isIt);
  if (!found) throw new Error(`Nobody in the demo said: ${words}`);
  return found;
}
