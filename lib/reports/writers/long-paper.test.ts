import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { longestPause } from '@/db/testing/longest-pause';
import { newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { offerPage } from '@/lib/offers/queries';
import { openArchive } from '@/lib/surveys/exchange/workbook/archive';
import { makeFile } from '@/lib/surveys/exports/make-file';
import type { Block } from '../model/paper';
import { contributionsIn } from '../queries/contributions';
import { outcomeOf } from '../queries/outcome';
import { contributionPieces } from './contribution-blocks';

const dialogue = formats.find(({ opens, needs }) => opens.includes('comment') && !needs.map)?.code ?? '';
const MANY = 2_300;
/** A thread begins as source here, which takes a while on a busy machine. */
const THREAD_MS = 120_000;

let town: Town;
let offer: TestOffer;
beforeAll(async () => {
  town = await newTown();
  offer = await offerIn(town, { format: dialogue, settings: { question: 'Wie?', background: '' } });
  await inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(sql`
      with said as (
        insert into comments (thread_id, seq, rev, author_id, text, post_key, post_hash)
        select ${offer.threadId}, n, n, ${town.anna.memberId}, 'Wunsch ' || n, gen_random_uuid(), ''
        from generate_series(1, ${MANY}) n returning id, seq)
      insert into feedback (seq, comment_id, status, text, given_by)
      select seq, id, 'planned', 'Antwort ' || seq, ${town.emil.memberId} from said where seq % 100 = 0`),
  );
});

async function pieces(most: number) {
  const page = await offerPage(town.visitor, offer.offerSlug);
  const outcome = await outcomeOf(town.visitor, { offer: page, language: 'de', decision: 'Entscheidung' });
  const contributions = contributionsIn(town.visitor, { tenantSlug: town.slug, offer: page, themes: false });
  return contributionPieces({ contributions, outcome, language: 'de' }, most);
}

async function textsOf(most: number): Promise<string[]> {
  const blocks: Block[] = [];
  for await (const some of await pieces(most)) blocks.push(...some);
  return blocks.flatMap((block) => ('text' in block ? [block.text] : []));
}

const paper = { title: 'Ergebnis', subject: 'Markt', language: 'de', blocks: [], page: 'Seite #' };

test('thousands of contributions are written out, each with what was answered, in their order', async () => {
  const texts = await textsOf(20_000);
  const wishes = texts.filter((text) => text.startsWith('Wunsch '));
  expect(wishes).toEqual(Array.from({ length: MANY }, (_, n) => `Wunsch ${n + 1}`));
  const answered = texts.indexOf('Wunsch 2300');
  expect(texts[answered + 1]).toContain('Antwort 2300');
  expect(texts.filter((text) => text.includes('Antwort der Verwaltung ('))).toHaveLength(MANY / 100);
});

test('where not all have room, the document says how many and where the rest is', async () => {
  const texts = await textsOf(1_050);
  expect(texts.filter((text) => text.startsWith('Wunsch '))).toHaveLength(1_050);
  expect(texts.join('\n')).toContain('die ersten 1.050 von 2.300 Beiträgen. Alle stehen in der Excel- und in der CSV');
});

test(
  'a DOCX has all of them, and a PDF is made of them in time, while everybody else is answered',
  async () => {
    const make = async (as: 'docx' | 'pdf') =>
      Buffer.from(await makeFile({ kind: 'paper', as, paper }, await pieces(20_000)));
    let [docx, pdf] = [Buffer.alloc(0), Buffer.alloc(0)];
    const longest = await longestPause(async () => {
      docx = await make('docx');
      pdf = await make('pdf');
    });
    let text = '';
    const read = {
      open: () => {},
      text: (piece: string) => {
        text += `${piece}\n`;
      },
    };
    await (await openArchive(docx)).read('word/document.xml', read);
    for (const n of [1, 1_000, 1_001, MANY]) expect(text).toContain(`Wunsch ${n}\n`);
    const paragraphs = pdf.toString('latin1').match(/\/S \/P\b/g);
    expect(paragraphs).toHaveLength(2 * MANY);
    expect(longest).toBeLessThan(1_000);
  },
  THREAD_MS,
);

test(
  'what takes too long is refused, and reading ends',
  async () => {
    const endless = await pieces(20_000);
    const made = makeFile({ kind: 'paper', as: 'pdf', paper }, endless, 50);
    await expect(made).rejects.toMatchObject({ kind: 'Conflict', code: 'download.too-slow' });
    expect(await endless.next()).toMatchObject({ done: true });
  },
  THREAD_MS,
);
