import { canariesIn } from './canary';
import type { History, Post } from './history';
import type { StoredComment, StoredThread } from './stored';
import type { Verdict } from './verdict';

/** What those who sent, the database, and the numbers say, when all is healed. */
export interface Ending {
  history: History;
  stored: StoredThread[];
}

/** The properties that concern what was sent and what is stored; screens and bytes have their own. */
export const storedProperties = (ending: Ending): Verdict[] => [
  nothingLost(ending),
  noPhantom(ending),
  storedOnce(ending),
  sameAnswer(ending),
  noHoles(ending),
  realTime(ending),
];

const rowsByKey = (stored: readonly StoredThread[]) => {
  const rows = new Map<string, StoredComment[]>();
  for (const { comments } of stored) for (const row of comments) rows.set(row.key, [...(rows.get(row.key) ?? []), row]);
  return rows;
};

/** A post's mark is in its row, or that of an edit whose answer is not known. */
const isOf = (post: Post, row: StoredComment, { changes }: History): boolean => {
  const [mark] = canariesIn(row.text);
  if (mark?.n === post.n) return true;
  return changes.some(
    ({ kind, post: edited, n, newN }) => kind === 'edit' && edited === post && (mark?.n === newN || mark?.n === n),
  );
};

function nothingLost({ history, stored }: Ending): Verdict {
  const rows = rowsByKey(stored);
  const acknowledged = history.posts.filter(({ oks }) => oks.length > 0);
  const lost = acknowledged.filter((post) => !rows.get(post.key)?.some((row) => isOf(post, row, history)));
  const broken = lost.map(
    ({ n, oks }) => `post ${n} was acknowledged as ${oks[0]?.id} (number ${oks[0]?.seq}) and is not stored`,
  );
  return { id: 'P1', says: 'every acknowledged post is stored', looked: acknowledged.length, broken };
}

function noPhantom({ history, stored }: Ending): Verdict {
  const posts = new Map<string, Post[]>();
  for (const post of history.posts) posts.set(post.key, [...(posts.get(post.key) ?? []), post]);
  const rows = stored.flatMap(({ comments, town }) => comments.map((row) => ({ row, town })));
  const broken = rows.flatMap(({ row, town }) => {
    const post = posts.get(row.key)?.find((each) => isOf(each, row, history));
    if (!post || post.town !== town) return [`comment ${row.id} (number ${row.seq}) was never sent to ${town}`];
    const refused = post.oks.length === 0 && post.open === 0;
    return refused ? [`comment ${row.id} is stored though it was refused: ${post.refusals[0]}`] : [];
  });
  return { id: 'P2', says: 'every stored comment was sent, and none of them refused', looked: rows.length, broken };
}

function storedOnce({ history, stored }: Ending): Verdict {
  const times = new Map<string, number>();
  for (const { comments, town } of stored) {
    for (const { author, key, hash } of comments) {
      const name = `${town} ${author} ${key} ${hash}`;
      times.set(name, (times.get(name) ?? 0) + 1);
    }
  }
  const broken = [...times].flatMap(([name, count]) => (count > 1 ? [`${count} comments of one key: ${name}`] : []));
  return { id: 'P3', says: 'what was sent several times is stored once', looked: history.attempts.length, broken };
}

function sameAnswer({ history }: Ending): Verdict {
  const answered = history.posts.filter(({ oks }) => oks.length > 1);
  const differ = answered.filter(({ oks }) => {
    const numbers = new Set(oks.flatMap(({ seq }) => seq ?? []));
    return new Set(oks.map(({ id }) => id)).size > 1 || numbers.size > 1;
  });
  const broken = differ.map(
    ({ n, oks }) => `post ${n} was answered with ${oks.map(({ id, seq }) => `${id}/${seq}`).join(', ')}`,
  );
  return { id: 'P4', says: 'all answers to one post are the same', looked: answered.length, broken };
}

function noHoles({ stored }: Ending): Verdict {
  const broken = stored.flatMap((thread) =>
    holesIn(thread).map((what) => `thread ${thread.threadId} of ${thread.town}: ${what}`),
  );
  const looked = stored.reduce((sum, { numbers }) => sum + numbers.length, 0);
  return { id: 'P5', says: 'the numbers of each thread run from 1 without a hole', looked, broken };
}

function holesIn({ head, numbers, posted, comments }: StoredThread): string[] {
  const known = new Set(numbers);
  const stored = new Set(comments.map(({ seq }) => seq));
  const hole = numbers.findIndex((number, index) => number !== index + 1);
  const stray = comments.filter(({ seq, rev }) => !known.has(seq) || !known.has(rev));
  return [
    ...(hole >= 0 ? [`${numbers[hole]} stands where ${hole + 1} belongs`] : []),
    ...(head === numbers.length ? [] : [`it says ${head} and has ${numbers.length} events`]),
    ...posted.filter((seq) => !stored.has(seq)).map((seq) => `number ${seq} was taken and no comment has it`),
    ...stray.map(({ id, seq, rev }) => `comment ${id} has a number that is no event: ${seq}, ${rev}`),
  ];
}

/** Who began after another one's yes has the higher number. */
function realTime({ history, stored }: Ending): Verdict {
  const posts = new Map(history.posts.map((post) => [post.key + post.n, post]));
  const broken: string[] = [];
  let looked = 0;
  for (const { comments } of stored) {
    let latest = { invokedAt: 0, seq: 0 };
    for (const { key, seq, text } of comments) {
      const post = posts.get(key + (canariesIn(text)[0]?.n ?? ''));
      const first = post?.oks[0]?.at;
      if (!post) continue;
      looked += 1;
      if (first !== undefined && first < latest.invokedAt)
        broken.push(`number ${seq} was acknowledged before number ${latest.seq} was sent`);
      if (post.invokedAt > latest.invokedAt) latest = { invokedAt: post.invokedAt, seq };
    }
  }
  return { id: 'P6', says: 'a post that began after another’s acknowledgement has the higher number', looked, broken };
}
