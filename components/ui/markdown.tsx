import { useTranslations } from 'next-intl';
import type { OfferPicture } from '@/lib/files/model/addresses';
import { directionOf } from '@/lib/languages/model';
import { type VideoAt, videoAt } from '@/lib/markup/model/videos';
import { fitTo } from './markdown-fit';
import { htmlOf, lettersOf, type Node, treeOf } from './markdown-tree';
import { VideoPlaceholder } from './video-placeholder';

interface Props {
  children: string;
  lang?: string | undefined;
  /** The level of the heading that the text stands under. */
  under?: number;
  /** The pictures that it may show, by their names; others are not shown. */
  pictures?: readonly OfferPicture[];
  /** The address of the town, where videos may stand: `/lindenfurt`. Elsewhere they are links. */
  town?: string | undefined;
}

/** A text in Markdown as a page shows it: no HTML of its own, no pictures but those given, links to web and mail only. */
export function Markdown({ children, lang, under = 1, pictures = [], town }: Props) {
  const tree = treeOf(children);
  fitTo(tree, { under, pictures, tableName: useTranslations('common')('table') });
  const parts = partsOf(tree, town !== undefined);
  const [only] = parts;
  if (parts.length < 2 && !only?.video) return <Prose lang={lang} of={only?.nodes ?? []} />;
  return (
    <div className="prose-parts">
      {parts.map(({ key, nodes, video }) =>
        video ? (
          <VideoPlaceholder key={key} video={video} town={town ?? ''} title={titleIn(nodes)} />
        ) : (
          <Prose key={key} lang={lang} of={nodes} />
        ),
      )}
    </div>
  );
}

const Prose = ({ of, lang }: { of: readonly Node[]; lang: string | undefined }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rehype-sanitize has let through only what `schema` names.
  <div className="prose" lang={lang} dir={lang && directionOf(lang)} dangerouslySetInnerHTML={{ __html: htmlOf(of) }} />
);

interface Part {
  key: number;
  nodes: Node[];
  video: VideoAt | null;
}

/** The text in one piece, but for the videos in it. */
function partsOf(tree: Node, showsVideos: boolean): Part[] {
  const parts: Part[] = [];
  for (const [key, node] of (tree.children ?? []).entries()) {
    const video = showsVideos ? videoIn(node) : null;
    const last = parts.at(-1);
    if (!video && last && !last.video) last.nodes.push(node);
    else if (video || node.type === 'element') parts.push({ key, nodes: [node], video });
  }
  return parts;
}

/** The video of a paragraph in which nothing stands but the link to it. */
function videoIn({ tagName, children = [] }: Node): VideoAt | null {
  const [only, ...more] = children;
  if (tagName !== 'p' || only?.tagName !== 'a' || more.length > 0) return null;
  return videoAt(String(only.properties?.href ?? ''));
}

/** What the link to a video is called, where that is more than its address. */
function titleIn([paragraph]: readonly Node[]): string {
  const letters = paragraph ? lettersOf(paragraph).trim() : '';
  return /^https?:\/\//.test(letters) ? '' : letters;
}
