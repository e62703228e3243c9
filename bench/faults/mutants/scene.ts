import type { LiveSocket } from '@/components/live/connection';
import { ask } from '@/components/live/connection';
import type { Post } from '../history';
import { PageSocket } from '../page-socket';
import { newPost } from '../posters';
import { send } from '../send';
import { type Stage, setUp } from '../stage';

/** An author and a moderator of one thread, who do one thing after the other. */
export async function openScene(stage: Stage) {
  const rig = await setUp(stage, { threads: 1, people: 8, apps: 1 });
  const { origin, history, secrets, calm } = rig;
  const [place] = rig.places as [(typeof rig.places)[number]];
  const [thread] = place.threads as [(typeof place.threads)[number]];
  const [cookie] = place.cookies as [string];
  const pageOf = (who: string) =>
    new PageSocket({ port: calm.port, origin, tenant: place.slug, address: '10.4.0.1', cookie: who });
  const [author, moderator] = [pageOf(cookie), pageOf(place.moderator)];
  await Promise.all([author.there(10_000), moderator.there(10_000)]);
  return {
    rig,
    place,
    thread,
    say: async (): Promise<Post> => {
      const post = newPost(place, thread.threadId, cookie);
      history.posts.push(post);
      const sender = { cookie, slug: place.slug, socket: author, path: calm, ports: [], origin, address: '10.4.0.1' };
      await send(sender, post, 'socket', history);
      return post;
    },
    hide: async (post: Post): Promise<void> => {
      const wish = { kind: 'comment', contributionId: post.oks[0]?.id, rule: 1, reason: 'Gehört nicht hierher.' };
      const answer = await ask(moderator as unknown as LiveSocket, 'contribution.hide', wish);
      if (!answer.ok) throw new Error(`It could not be hidden: ${answer.code}`);
      secrets.forbid(post.n);
    },
    close: async () => {
      author.close();
      moderator.close();
      secrets.close();
      await rig.close();
    },
  };
}
