import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { newcomer, newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { giveFeedback } from '@/lib/feedback/commands';
import { formats } from '@/lib/formats/registry';
import { hideContribution } from '@/lib/moderation/commands';
import { offerPage } from '@/lib/offers/queries';
import { answerQuote } from '@/lib/quotes/commands/answer-quote';
import { askForQuote } from '@/lib/quotes/commands/ask-for-quote';
import { ownQuotes } from '@/lib/quotes/queries';
import { keepResult } from '@/lib/results/commands/keep-result';
import { addStep } from '@/lib/results/commands/keep-steps';
import { publishResult } from '@/lib/results/commands/publish-result';
import { openArchive } from '@/lib/surveys/exchange/workbook/archive';
import { readWorkbook } from '@/lib/surveys/exchange/workbook/read-workbook';
import { makeFile } from '@/lib/surveys/exports/make-file';
import { keepTheme } from '@/lib/themes/commands/keep-theme';
import { addToTheme } from '@/lib/themes/commands/put-entries';
import { postComment } from '@/lib/threads/commands/post-comment';
import { contributionsIn } from '../queries/contributions';
import { outcomeOf } from '../queries/outcome';
import { outcomeCsv } from './csv';
import { outcomePaper } from './outcome-paper';
import { outcomeSheets } from './workbook';

const map = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';
const settings = { categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }] };
/** Nobody may read it in any report. */
const CANARY = 'KANARIENVOGEL';
const FORMULA = '=HYPERLINK("http://evil.example";"x")';

/** A thread begins as source here, which takes a while on a busy machine. */
const THREAD_MS = 60_000;

let town: Town;
let offer: TestOffer;

beforeAll(async () => {
  town = await newTown();
  offer = await offerIn(town, { format: map, settings });
  const kept = await entry(town.anna, 'Hier fehlt eine Bank.');
  await below(town.anna, kept.discussionId, FORMULA);
  const hidden = await entry(await newcomer(town, 'Ede'), `${CANARY} eins`);
  await below(await newcomer(town, 'Udo'), hidden.discussionId, `${CANARY} darunter`);
  const second = await below(await newcomer(town, 'Ida'), kept.discussionId, `${CANARY} zwei`);
  const { themeId } = await keepTheme(town.emil, {
    offerId: offer.offerId,
    name: 'Sitzen',
    summary: 'Viele wollen sitzen.',
  });
  await addToTheme(town.emil, { themeId, entries: [`annotation.${kept.id}`, `annotation.${hidden.id}`] });
  await giveFeedback(town.emil, {
    kind: 'annotation',
    contributionId: kept.id,
    status: 'planned',
    text: 'Kommt im Mai.',
  });
  await giveFeedback(town.emil, {
    kind: 'annotation',
    contributionId: hidden.id,
    status: 'noted',
    text: `${CANARY} Antwort`,
  });
  for (const [kind, contributionId] of [
    ['annotation', hidden.id],
    ['comment', second],
  ] as const)
    await hideContribution(town.mona, { kind, contributionId, rule: 1, reason: 'Beleidigt.' });
  await askForQuote(town.emil, {
    offerId: offer.offerId,
    kind: 'annotation',
    contributionId: kept.id,
    text: 'fehlt eine Bank',
  });
  await answerQuote(town.anna, { quoteId: (await ownQuotes(town.anna))[0]?.id, answer: 'agreed' });
  const words = {
    said: '## Sitzen\n\n- Bänke\n- Stühle',
    decision: 'Es kommen **Bänke**.',
    decidedBy: 'Rat',
    paper: '',
  };
  await keepResult(town.emil, { offerId: offer.offerId, ...words, decidedOn: '2027-02-01', stage: 'decided' });
  await addStep(town.emil, { offerId: offer.offerId, day: '2027-05-01', title: 'Baubeginn', text: '' });
  await publishResult(town.emil, { offerId: offer.offerId });
});

async function entry(who: Town['anna'], text: string) {
  const geometry = { type: 'Point', coordinates: [9.99, 53.55] };
  const draft = { key: randomUUID(), threadId: offer.threadId, category: 'bench', geometry, text };
  return (await addAnnotation(who, draft)).entry;
}

const below = async (who: Town['anna'], threadId: string, text: string) =>
  (await postComment(who, { key: randomUUID(), threadId, text })).entry.id;

async function tabled() {
  const page = await offerPage(town.visitor, offer.offerSlug);
  const outcome = await outcomeOf(town.visitor, { offer: page, language: 'de', decision: 'Entscheidung' });
  const contributions = contributionsIn(town.visitor, { tenantSlug: town.slug, offer: page, themes: true });
  return { page, tabled: { outcome, contributions, language: 'de', origin: 'https://rat.example' } };
}

async function paper() {
  const { page, tabled: given } = await tabled();
  const picture = { bytes: ONE_PIXEL, width: 800, height: 500, alt: 'Karte mit einem Eintrag' };
  const about = { offer: page, town: 'Musterstadt', address: 'https://rat.example/r', now: new Date() };
  return outcomePaper({ ...given, ...about, pictures: [picture] });
}

/** A document with all that follows it. */
async function wholePaper() {
  const { paper: document, rest } = await paper();
  const blocks = [...document.blocks];
  for await (const some of rest) blocks.push(...some);
  return blocks;
}

async function fileOf(as: 'pdf' | 'docx'): Promise<Buffer> {
  const { paper: document, rest } = await paper();
  return Buffer.from(await makeFile({ kind: 'paper', as, paper: document }, rest));
}

const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('CSV has everything public, what it counted and how, and neither anything hidden nor a formula', async () => {
  let csv = '';
  for await (const piece of outcomeCsv((await tabled()).tabled)) csv += piece;
  expect(csv).not.toContain(CANARY);
  const lines = csv.trim().split('\r\n');
  expect(lines.filter((line) => line.startsWith('"contribution"'))).toHaveLength(2);
  expect(csv).toContain('"Kommt im Mai."');
  expect(csv).toContain('"Sitzen"');
  expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"";""x"")"`);
  expect(lines.find((line) => line.includes('Einträge auf der Karte'))).toMatch(/;1;"Alle Einträge/);
});

test(
  'a workbook has its sheets with heads, formulas as texts, and how it was counted',
  async () => {
    const sheets = await outcomeSheets((await tabled()).tabled);
    const bytes = Buffer.from(await makeFile({ kind: 'sheets', sheets }));
    const names = sheets.map(({ name }) => name);
    const text = JSON.stringify(
      await readWorkbook(
        bytes,
        names.map((name) => name.toLowerCase()),
      ),
      withMaps,
    );
    expect(sheets.map(({ name }) => name)).toEqual(['Beiträge', 'Karteneinträge', 'Themen', 'So wurde gezählt']);
    expect(text).not.toContain(CANARY);
    expect(text).toContain('=HYPERLINK');
    const parts = await openArchive(bytes);
    const formulas: string[] = [];
    const open = (name: string) => void (name === 'f' && formulas.push(name));
    for (const number of [1, 2, 3, 4])
      expect(await parts.read(`xl/worksheets/sheet${number}.xml`, { open })).toBe(true);
    expect(formulas).toEqual([]);
  },
  THREAD_MS,
);

const withMaps = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);

test(
  'a PDF is tagged, says its language and title, describes its picture, and is read in the order of the page',
  async () => {
    const pdf = (await fileOf('pdf')).toString('latin1');
    const blocks = await wholePaper();
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang \(de\)/);
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toMatch(/\/Alt \(Karte mit einem Eintrag\)/);
    const tags = [...pdf.matchAll(/\/S \/(H1|H2|H3|P|L|LI|LBody|Table|TR|TH|TD|Figure|BlockQuote)\b/g)].map(
      ([, tag]) => tag,
    );
    for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure', 'BlockQuote'])
      expect(tags).toContain(tag);
    expect(JSON.stringify(blocks)).not.toContain(CANARY);
    const heads = blocks.flatMap((block) => (block.kind === 'heading' && block.level < 3 ? [block.text] : []));
    expect(heads).toEqual([
      ...[
        'Ergebnis: Marktplatz neu denken',
        'Worum es ging',
        'Zahlen, und wie gezählt wurde',
        'Auf der Karte',
        'Die Themen',
      ],
      ...[
        'Stimmen (mit Zustimmung)',
        'Was gesagt wurde',
        'Was entschieden wurde, und warum',
        'Antworten der Verwaltung',
      ],
      ...['Zeitplan', 'Alle Beiträge und Antworten'],
    ]);
  },
  THREAD_MS,
);

test(
  'a DOCX has real headings, tables with a head, the picture in words, language and title',
  async () => {
    const parts = await openArchive(await fileOf('docx'));
    const seen = new Map<string, string[]>();
    let text = '';
    const reading = {
      open: (name: string, attributes: Readonly<Record<string, string>>) => {
        seen.set(name, [...(seen.get(name) ?? []), Object.values(attributes).join(' ')]);
      },
      text: (piece: string) => {
        text += piece;
      },
    };
    for (const part of ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'])
      expect(await parts.read(part, reading)).toBe(true);
    const styles = seen.get('pStyle') ?? [];
    for (const level of ['Heading1', 'Heading2', 'Heading3']) expect(styles).toContain(level);
    expect(seen.get('tblHeader')?.length).toBe(seen.get('tbl')?.length);
    expect(seen.get('docPr')?.join()).toContain('Karte mit einem Eintrag');
    expect(seen.get('lang')?.join()).toContain('de-DE');
    expect(text).toContain('Ergebnis: Marktplatz neu denken');
    expect(text).toContain('Kommt im Mai.');
    expect(text).toContain('„fehlt eine Bank“ – Anna');
    expect(text).not.toContain(CANARY);
  },
  THREAD_MS,
);
