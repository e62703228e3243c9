/** A text in which what was searched for is marked. */
export function Marked({ text, search }: { text: string; search: string }) {
  if (!search) return text;
  const pattern = new RegExp(`(${search.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`, 'i');
  // Every second piece is what the brackets caught.
  return text.split(new RegExp(pattern, 'gi')).map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other order than this one.
    return index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece;
  });
}
