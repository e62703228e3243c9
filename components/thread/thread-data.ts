import type { ThreadProps } from './thread';

/** All that a discussion is drawn from, but for what stands in it: each comment's text travels once. */
export type ThreadData = Omit<ThreadProps, 'ready' | 'action' | 'keptText'>;

/** Writes the data into a page as a block beside the drawn discussion. */
export function dataBlock(data: ThreadData): string {
  const comments = data.view.comments.map((comment) => ({ ...comment, text: undefined }));
  // Whatever a name holds, it cannot end the block.
  const json = JSON.stringify({ ...data, view: { ...data.view, comments } }).replaceAll('<', '\\u003c');
  return `<script type="application/json">${json}</script>`;
}

/** Reads it back, with the texts from where they are drawn. */
export function readData(json: string, drawn: ParentNode): ThreadProps {
  const data = JSON.parse(json) as ThreadData;
  const comments = data.view.comments.flatMap((comment) => {
    if (comment.gone) return [{ ...comment, text: '' }];
    const text = drawn.querySelector(`[id="${comment.id}"] .comment__text`);
    // What came in between the number and the comments is not drawn yet. It is asked for after that number.
    return text ? [{ ...comment, text: writtenIn(text) }] : [];
  });
  return { ...data, view: { ...data.view, comments }, action: null, keptText: '' };
}

/** A text's paragraphs, so that joined again they are the text as it was written. */
export const paragraphsOf = (text: string): string[] => text.replace(/\r\n?/g, '\n').split(BETWEEN);

const BETWEEN = '\n\n';

const writtenIn = (drawn: Element) =>
  Array.from(drawn.children, (paragraph) => paragraph.textContent ?? '').join(BETWEEN);
