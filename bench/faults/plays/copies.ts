import { figuresOf } from '../figures';
import type { Post, Way } from '../history';
import { newPost, openSenders, type Writer } from '../posters';
import { type Cast, play, type Rig } from '../rig';
import { send } from '../send';
import { type Play, setUp } from '../stage';
import type { Verdict } from '../verdict';

const CAST: Cast = {
  ...{ watchers: 24, posters: 0, thinkMs: 0, posts: 0, longestMs: 0 },
  ...{ moderateEveryMs: 0, lookEveryMs: 0, copies: 0, forms: false },
};

/** The same post sent at the same instant by form and socket to two processes; and a form that one went back to. */
export const copies: Play = {
  name: 'copies',
  says: 'each post is sent four times at once over two processes; sent forms are gone back to, changed and sent again',
  short: true,
  needs: [],
  async run(stage) {
    const rig = await setUp(stage, { threads: 2, people: 40, apps: 2 });
    const times = stage.long ? { keys: 1_000, back: 500, double: 500 } : { keys: 60, back: 20, double: 20 };
    const counts: Verdict[] = [];
    try {
      const played = await play(rig, CAST, async () => {
        const senders = openSenders(rig.places, {
          posters: 20,
          paths: rig.paths,
          origin: rig.origin,
          formPorts: portsOf(rig),
        });
        await Promise.all(senders.map(({ socket }) => socket.there(10_000)));
        await inLanes(senders, times.keys, (sender) => sendAtOnce(rig, sender, ['socket', 'form', 'socket', 'form']));
        await inLanes(senders, times.double, (sender) => sendAtOnce(rig, sender, ['form', 'form']));
        await inLanes(senders, times.back, (sender) => goBack(rig, sender));
        for (const { socket } of senders) socket.close();
      });
      counts.push(allAcknowledged(rig.history.posts, times.keys + times.double + 2 * times.back));
      return {
        verdicts: [...played.verdicts, ...counts],
        figures: figuresOf(rig, played, times),
        history: rig.history,
      };
    } finally {
      await rig.close();
    }
  },
};

const portsOf = ({ apps }: Rig) =>
  apps.map(
    ({ port }) =>
      () =>
        port,
  );

/** Out: when so many are done, by all writers side by side. */
async function inLanes(
  writers: readonly Writer[],
  times: number,
  work: (writer: Writer) => Promise<void>,
): Promise<void> {
  let left = times;
  await Promise.all(
    writers.map(async (writer) => {
      while (left-- > 0) await work(writer);
    }),
  );
}

function begin({ history, chance }: Rig, { place, cookie }: Writer, key?: string): Post {
  const post = { ...newPost(place, chance.pick(place.threads).threadId, cookie), ...(key ? { key } : {}) };
  post.invokedAt = performance.now();
  history.posts.push(post);
  return post;
}

async function sendAtOnce(rig: Rig, writer: Writer, ways: Way[]): Promise<void> {
  const post = begin(rig, writer);
  const outcomes = await Promise.all(ways.map((way) => send(writer, post, way, rig.history)));
  if (outcomes.some(({ kind }) => kind !== 'ok')) await persist(rig, writer, post);
}

/** Sends the form until there is an answer. */
async function persist(rig: Rig, writer: Writer, post: Post): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    const { kind } = await send(writer, post, 'form', rig.history);
    if (kind !== 'info') return;
  }
}

/** Sends a form, goes back by the browser, where the key is still in it, changes the words and sends them. */
async function goBack(rig: Rig, writer: Writer): Promise<void> {
  const first = begin(rig, writer);
  await persist(rig, writer, first);
  const second = begin(rig, writer, first.key);
  second.threadId = first.threadId;
  await persist(rig, writer, second);
}

function allAcknowledged(posts: readonly Post[], wanted: number): Verdict {
  const swallowed = posts.filter(({ oks }) => oks.length === 0);
  const ids = new Set(posts.flatMap(({ oks }) => oks.map(({ id }) => id)));
  const broken = [
    ...swallowed.map(({ n }) => `post ${n} was never acknowledged`),
    ...(ids.size < posts.length ? [`${posts.length} posts came to ${ids.size} comments`] : []),
  ];
  return { id: 'D7', says: `${wanted} different posts came to as many comments`, looked: posts.length, broken };
}
