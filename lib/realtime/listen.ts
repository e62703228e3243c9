import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { editAnnotation, withdrawAnnotation } from '@/lib/annotations/commands/change-annotation';
import { supportAnnotation } from '@/lib/annotations/commands/support-annotation';
import { isRefusal, parse } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { logFault } from '@/lib/log';
import { hideContribution, restoreContribution } from '@/lib/moderation/commands';
import { claimCase } from '@/lib/moderation/commands/claim-case';
import { contribute } from '@/lib/review/commands/contribute';
import { settings } from '@/lib/settings';
import { castVote } from '@/lib/threads/commands/cast-vote';
import { editComment, withdrawComment } from '@/lib/threads/commands/change-comment';
import { type Broadcast, startBroadcast } from './broadcast';
import { takeWishes, type Wishes } from './carry-out';
import type { LiveServer, Viewer } from './events';
import { newGuard } from './guard';
import { type Hub, setHub } from './hub';
import { alone, type Neighbours, startNeighbours } from './neighbours';
import { type Presence, startPresence } from './presence';
import { tellQueue, watchQueue } from './queue';
import { actorOf, asBelieved, recognise, startRechecking } from './recognise';
import { memberRoom, threadRoom } from './rooms';
import { ThreadMention, watch } from './watch';

/**
 * Brings the live side up on this server. `onChanged` hears of changed threads too. Out: how to stop it, which closes all
 * connections.
 */
export function startLive(server: HttpServer, onChanged: Hub['changed'] = () => {}): () => Promise<void> {
  const guard = newGuard();
  const io: LiveServer = new Server(server, { ...CAUTIOUS, allowRequest: guard.admit });
  guard.stand(io, server);
  const { redisUrl } = settings();
  const neighbours = redisUrl === null ? alone : startNeighbours(io, redisUrl);
  const broadcast = startBroadcast(io);
  const presence = startPresence(io, neighbours);
  const stopRechecking = startRechecking(io);
  const local = hubOf(io, broadcast, onChanged);
  const wishes = wishesWith(broadcast, presence);
  io.use((viewer, next) => void recognise(viewer).then(() => next(), notRecognised(viewer, next)));
  io.on('connection', (viewer) => welcome(viewer, wishes, presence));
  neighbours.hear({
    'thread.moved': local.changed,
    'member.notified': local.notified,
    'queue.changed': local.queueChanged,
    'rights.changed': local.rightsChanged,
    'viewers.counted': presence.elsewhere,
  });
  setHub(toldEverywhere(local, neighbours));
  return async () => {
    setHub(undefined);
    broadcast.stop();
    presence.stop();
    stopRechecking();
    io.local.disconnectSockets(true);
    io.engine.close();
    await neighbours.stop();
  };
}

/** What this process does for those who are connected to it. */
const hubOf = (io: LiveServer, broadcast: Broadcast, onChanged: Hub['changed']): Hub => ({
  changed: (...change) => {
    onChanged(...change);
    broadcast.changed(...change);
  },
  notified: (tenantId, memberId, notice) => io.local.to(memberRoom(tenantId, memberId)).emit('member.notified', notice),
  queueChanged: (tenantId) => tellQueue(io, tenantId),
  rightsChanged: (tenantId, memberId) => io.local.in(memberRoom(tenantId, memberId)).disconnectSockets(true),
});

const toldEverywhere = (local: Hub, { tell }: Neighbours): Hub => ({
  changed(tenantId, threadId, head, way) {
    local.changed(tenantId, threadId, head, way);
    tell('thread.moved', tenantId, threadId, head);
  },
  notified(...notice) {
    local.notified(...notice);
    tell('member.notified', ...notice);
  },
  queueChanged(tenantId) {
    local.queueChanged(tenantId);
    tell('queue.changed', tenantId);
  },
  rightsChanged(...member) {
    local.rightsChanged(...member);
    tell('rights.changed', ...member);
  },
});

/**
 * Small messages, no compression, dead connections noticed in 24 seconds, websockets of our own pages only. Connection
 * state recovery stays off: it would replay what was hidden meanwhile.
 */
const CAUTIOUS = {
  path: '/live',
  transports: ['websocket' as const],
  pingInterval: 14_000,
  pingTimeout: 10_000,
  maxHttpBufferSize: 64 * 1024,
  perMessageDeflate: false,
  httpCompression: false,
  serveClient: false,
  /** Who opens a connection and does not say who it is, in milliseconds: longer than thousands need who come at once. */
  connectTimeout: 15_000,
};

/**
 * A page that is none of ours is told so, and does not come again. A fault on our side is logged, and the connection
 * closed without a word, so that the page tries again.
 */
const notRecognised = (viewer: Viewer, next: (refused: Error) => void) => (error: unknown) => {
  if (isRefusal(error)) return next(new Error('refused'));
  logFault(error, { event: 'connect' });
  viewer.conn.close();
};

function welcome(viewer: Viewer, wishes: Wishes, presence: Presence): void {
  const { tenantId, memberId } = viewer.data.actor;
  if (memberId !== null) void viewer.join(memberRoom(tenantId, memberId));
  takeWishes(viewer, wishes);
  viewer.on('disconnecting', () => {
    for (const threadId of viewer.data.watched) presence.moved(tenantId, threadId);
  });
}

const wishesWith = (broadcast: Broadcast, presence: Presence): Wishes => ({
  'thread.watch': (viewer, wish) => watch(viewer, wish, { broadcast, presence }),
  'thread.leave': async (viewer, wish) => {
    const { threadId } = parse(ThreadMention, wish);
    const { tenantId } = viewer.data.actor;
    viewer.data.watched.delete(threadId);
    await viewer.leave(threadRoom(tenantId, threadId));
    presence.moved(tenantId, threadId);
    return null;
  },
  'typing.show': async (viewer, wish) => {
    const { threadId } = parse(ThreadMention, wish);
    keepPace(viewer.data.actor, paces.typing);
    if (viewer.data.watched.has(threadId) && viewer.data.actor.memberId) presence.typing(viewer, threadId);
    return null;
  },
  'comment.post': (viewer, wish) => asBelieved(viewer, (actor) => contribute(actor, 'comment', wish)),
  'comment.edit': async (viewer, wish) => editComment(await actorOf(viewer), wish),
  'comment.withdraw': async (viewer, wish) => withdrawComment(await actorOf(viewer), wish),
  'comment.vote': async (viewer, wish) => castVote(await actorOf(viewer), wish),
  'annotation.add': async (viewer, wish) => contribute(await actorOf(viewer), 'annotation', wish),
  'annotation.edit': async (viewer, wish) => editAnnotation(await actorOf(viewer), wish),
  'annotation.support': async (viewer, wish) => supportAnnotation(await actorOf(viewer), wish),
  'annotation.withdraw': async (viewer, wish) => withdrawAnnotation(await actorOf(viewer), wish),
  'contribution.hide': async (viewer, wish) => hideContribution(await actorOf(viewer), wish),
  'contribution.restore': async (viewer, wish) => restoreContribution(await actorOf(viewer), wish),
  'queue.watch': (viewer) => watchQueue(viewer),
  'case.claim': async (viewer, wish) => claimCase(await actorOf(viewer), wish),
});
