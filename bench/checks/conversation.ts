import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type CheckName, type Context, checkNames, nowhere } from '@/lib/checks/model/check';
import { assess } from '@/lib/checks/model/checks';
import { atWork } from '@/lib/checks/model/choices';
import { FLOOD_MINUTES } from '@/lib/checks/model/pace';
import { likeness, marksOf, shinglesOf } from '@/lib/checks/model/shingles';
import { starterWords } from '@/lib/checks/model/starter-words';
import { wordList } from '@/lib/checks/model/word-list';

/** A text of a real conversation, what people decided about it, and what machines see in it. */
export interface JudgedText {
  text: string;
  isRejected: boolean;
  lately: number;
  /** With the most similar of those before it that the index finds; 0 where it finds none. */
  likeness: number;
  seen: CheckName[];
  seenAtWork: boolean;
}

export interface Conversation {
  name: string;
  texts: JudgedText[];
  /** What all checks took for one text. */
  microseconds: number;
}

interface Row {
  at: number;
  author: string;
  text: string;
  isRejected: boolean;
}

/** What the organisers put in themselves; the platform does not check what its towns’ teams write. */
const OFFICIAL = /^Klimarat:/;
const words = wordList(starterWords);

/** A conversation as Polis exports it, checked text by text in the order in which it was written. */
export function conversationIn(folder: string, name: string): Conversation {
  const written = parse(readFileSync(`${folder}/${name}.comments.csv`), { columns: true, relax_quotes: true });
  const all = (written as Record<string, string>[]).map(asRow).sort((a, b) => a.at - b.at);
  const rows = all.filter(({ text }) => !OFFICIAL.test(text));
  const near = nearBefore();
  const known = rows.map((row, at) => {
    const before = rows.slice(0, at).filter(({ author }) => author === row.author);
    const alike = near(row.text);
    const lately = before.filter((other) => row.at - other.at <= FLOOD_MINUTES * 60_000).length + 1;
    const own = { hosts: [], phones: [] };
    const context: Context = { ...nowhere, words, own, languages: ['de'], alike, lately, isFirst: before.length === 0 };
    return { row, context };
  });
  const begun = performance.now();
  const seen = known.map(({ row, context }) => assess(row.text, context, checkNames).map(({ check }) => check));
  const microseconds = ((performance.now() - begun) * 1_000) / rows.length;
  return { name, microseconds, texts: known.map((each, at) => judged(each, seen[at] ?? [])) };
}

const asRow = (row: Record<string, string>): Row => ({
  at: Number(row.timestamp),
  author: row['author-id'] ?? '',
  text: (row['comment-body'] ?? '').trim(),
  isRejected: row.moderated === '-1',
});

function judged({ row, context }: { row: Row; context: Context }, seen: CheckName[]): JudgedText {
  const own = shinglesOf(row.text);
  return {
    ...{ text: row.text, isRejected: row.isRejected, lately: context.lately, seen },
    likeness: Math.max(0, ...context.alike.map(({ text }) => likeness(own, shinglesOf(text)))),
    seenAtWork: atWork({}).some((name) => seen.includes(name)),
  };
}

/** What the index of lib/checks/queries/alike.ts finds for each text, without a database. */
function nearBefore(): (text: string) => { id: string; text: string }[] {
  const index = new Map<string, { id: string; text: string }[]>();
  let id = 0;
  return (text) => {
    const marks = marksOf('', text);
    const found = new Set(marks.flatMap((mark) => index.get(mark)?.slice(0, 5) ?? []));
    id += 1;
    for (const mark of marks) index.set(mark, [...(index.get(mark) ?? []), { id: String(id), text }]);
    return [...found].sort((a, b) => Number(a.id) - Number(b.id));
  };
}
