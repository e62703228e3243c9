import { setTimeout as pause } from 'node:timers/promises';
import { askHttp } from '../ask';
import { byteProperties } from '../bytes';
import type { Drill } from './mutant';
import { openScene } from './scene';

/** Longer than a page may be behind, in milliseconds. */
const OVER_MS = 2_500;

/** A visitor reads pages with a comment, it is hidden, and the visitor reads them again. */
export const pagesAfterHiding: Drill = async (stage) => {
  const { rig, place, thread, say, hide, close } = await openScene(stage);
  const read = async (path: string) => {
    const at = performance.now();
    const answer = await askHttp({ port: rig.calm.port(), path, origin: rig.origin });
    if (answer?.status !== 200) throw new Error(`${path} was answered with ${answer?.status}.`);
    rig.secrets.judge(answer.body, { town: place.slug, moderator: false, way: 'page', at });
  };
  try {
    const post = await say();
    const pages = ['', `?comment=${post.oks[0]?.id}`, '?sort=oldest', '/all'].map((rest) => thread.path + rest);
    for (const page of pages) await read(page);
    await hide(post);
    await pause(OVER_MS);
    for (const page of pages) await read(page);
    return byteProperties(rig.secrets, new Map());
  } finally {
    await close();
  }
};
