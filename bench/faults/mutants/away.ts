import { setTimeout as pause } from 'node:timers/promises';
import { byteProperties } from '../bytes';
import { crowdOf } from '../crowd';
import { pathTo } from '../path';
import { openProxy } from '../proxy';
import type { Drill } from './mutant';
import { openScene } from './scene';

/** Longer than hidden words may be on their way, in milliseconds. */
const OVER_MS = 2_500;

/** While some pages are without a network, something is said and hidden. When they are back, it is not shown to them. */
export const awayWhileHidden: Drill = async (stage) => {
  const { rig, say, hide, close } = await openScene(stage);
  const proxy = await openProxy(() => rig.calm.port());
  const paths = [pathTo(() => proxy.port), rig.calm];
  const crowd = await crowdOf(rig.places, { watchers: 8, paths, origin: rig.origin }, rig);
  try {
    await say();
    await pause(300);
    proxy.weather({ kind: 'cut', by: 'RST' });
    await pause(300);
    await hide(await say());
    await pause(OVER_MS);
    proxy.weather({ kind: 'calm' });
    await Promise.all(crowd.map(({ socket }) => socket.there(10_000)));
    await pause(1_000);
    return byteProperties(rig.secrets, new Map());
  } finally {
    for (const { socket } of crowd) socket.close();
    await close();
    await proxy.close();
  }
};
