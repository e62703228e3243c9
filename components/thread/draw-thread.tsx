import { detourOf } from '@/lib/identity/model/detour';
import type { CommentView } from '@/lib/realtime/model';
import { draw, type Texts } from '../ui/draw';
import { addressOf } from './address';
import { CommentBody } from './comment';
import { Thread, type ThreadProps } from './thread';
import { ThreadContext, type ThreadScope } from './thread-context';
import { dataBlock, type ThreadData } from './thread-data';

/** Where drawn comments are kept by what they depend on. */
export interface Drawings {
  get: (name: string) => string | undefined;
  put: (name: string, html: string, bytes: number) => void;
}

/**
 * A discussion as HTML that `ThreadIsland` takes over in the browser. Comments that were drawn before, for whomever,
 * are taken as they are.
 */
export function drawThread(data: ThreadData, texts: Texts, drawings: Drawings): string {
  const props: ThreadProps = { ...data, action: null, keptText: '' };
  const ready = readyComments(props, texts, drawings);
  return `<div>${draw(<Thread {...props} ready={ready} />, texts)}</div>${dataBlock(data)}`;
}

function readyComments(props: ThreadProps, texts: Texts, drawings: Drawings): Map<string, string> {
  const byId = new Map(props.view.comments.map((comment) => [comment.id, comment]));
  const around = [
    texts.locale,
    props.place.path,
    JSON.stringify(props.place.query),
    props.place.sorting,
    rightsIn(props),
  ];
  const ready = new Map<string, string>();
  for (const comment of byId.values()) {
    const { parentId, rootId } = comment;
    const answersTo = parentId && parentId !== rootId ? byId.get(parentId)?.author.name : undefined;
    const name = [...around, ...whatShows(comment, props), answersTo].join('\n');
    const html = drawings.get(name) ?? drawBody(comment, answersTo, { props, texts });
    drawings.put(name, html, 2 * (html.length + name.length));
    ready.set(comment.id, html);
  }
  return ready;
}

/** All of a reader's rights that a comment shows. */
function rightsIn({ view: { may }, place }: ThreadProps): string {
  const votes = may.vote.ok || detourOf(place.tenantSlug, may.vote, addressOf(place)) !== null;
  return `${may.post.ok || may.post.code} ${votes} ${may.moderate} ${may.answer}`;
}

/** All of a comment that can be seen, and what is the reader's own about it. `rev` grows with every change of the text. */
const whatShows = ({ id, rev, author, gone, agrees, disagrees, feedback }: CommentView, { view }: ThreadProps) => [
  ...[id, rev, author.name, author.official, gone, agrees, disagrees, feedback?.by],
  ...[view.me?.id === author.id, view.ownVotes[id] ?? 0],
];

function drawBody(
  comment: CommentView,
  answersTo: string | undefined,
  { props, texts }: { props: ThreadProps; texts: Texts },
): string {
  const { ownVotes: votes, hiddenTexts } = props.view;
  const scope = { ...props, discussion: { votes, hiddenTexts }, setAction: () => {} } as unknown as ThreadScope;
  return draw(
    <ThreadContext value={scope}>
      <CommentBody comment={comment} answersTo={answersTo} />
    </ThreadContext>,
    texts,
  );
}
