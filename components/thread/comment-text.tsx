import { paragraphsOf } from './thread-data';

interface Props {
  text: string;
  /** Absent: that of who reads, as with what they are just writing. */
  language?: string | undefined;
}

/** What somebody wrote: their paragraphs and lines as they are, addresses of pages as links that lend no weight. */
export function CommentText({ text, language }: Props) {
  return (
    <div className="comment__text" lang={language}>
      {paragraphsOf(text).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and never move.
        <p key={index} dir="auto">
          {paragraph.split(ADDRESS).map(asLink)}
        </p>
      ))}
    </div>
  );
}

const ADDRESS = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/;

const asLink = (piece: string, index: number) =>
  index % 2 === 0 ? (
    piece
  ) : (
    <a key={piece + index} href={piece} rel="nofollow ugc noopener noreferrer">
      {piece}
    </a>
  );
