import { setTimeout as pause } from 'node:timers/promises';
import type { LiveSocket } from '@/components/live/connection';
import { ask } from '@/components/live/connection';
import { byteProperties } from '../bytes';
import { crowdOf } from '../crowd';
import { PageSocket } from '../page-socket';
import { pathTo } from '../path';
import { newPost } from '../posters';
import { openProxy } from '../proxy';
import { send } from '../send';
import { setUp } from '../stage';
import type { Drill } from './mutant';

/** While some pages are without a network, something is said and hidden. When they are back, it must not be shown to them. */
export const awayWhileHidden: Drill = async (stage) => {
  const rig = await setUp(stage, { threads: 1, people: 8, apps: 1 });
  const proxy = await openProxy(() => rig.apps[0]?.port ?? 0);
  const path = pathTo(() => proxy.port);
  const { origin, history, secrets } = rig;
  const crowd = await crowdOf(rig.places, { watchers: 8, paths: [path, rig.calm], origin }, rig);
  const [place] = rig.places as [(typeof rig.places)[number]];
  const door = { port: rig.calm.port, origin, tenant: place.slug, address: '10.4.0.1' };
  const [author, moderator] = [place.cookies[0] ?? '', place.moderator].map(
    (cookie) => new PageSocket({ ...door, cookie }),
  );
  try {
    await Promise.all([author, moderator].map((page) => page?.there(5_000)));
    const say = async () => {
      const post = newPost(place, place.threads[0]?.threadId ?? '', place.cookies[0] ?? '');
      history.posts.push(post);
      await send(
        { cookie: post.cookie, slug: place.slug, socket: author as PageSocket, ports: [], origin, address: '' },
        post,
        'socket',
        history,
      );
      return post;
    };
    await say();
    await pause(300);
    proxy.weather({ kind: 'cut', by: 'RST' });
    await pause(300);
    const post = await say();
    const hidden = { kind: 'comment', contributionId: post.oks[0]?.id, rule: 1, reason: 'Gehört nicht hierher.' };
    await ask(moderator as unknown as LiveSocket, 'contribution.hide', hidden);
    secrets.forbid(post.n);
    await pause(2_500);
    proxy.weather({ kind: 'calm' });
    await Promise.all(crowd.map(({ socket }) => socket.there(10_000)));
    await pause(1_000);
    return byteProperties(secrets, new Map());
  } finally {
    for (const { socket } of crowd) socket.close();
    author?.close();
    moderator?.close();
    secrets.close();
    await rig.close();
    await proxy.close();
  }
};
