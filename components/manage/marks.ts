/** The signs that have a button. */
export const marks = ['heading', 'bold', 'list', 'link', 'table'] as const;

/** What is put around what is chosen in a field; around `words` where nothing is. */
export interface Mark {
  before: string;
  after: string;
  words: string;
}

/** Puts a mark into a field as if it had been typed, and chooses what stands inside of it. */
export function put(field: HTMLTextAreaElement, { before, after, words }: Mark): void {
  const { selectionStart, selectionEnd, value } = field;
  const inside = value.slice(selectionStart, selectionEnd) || words;
  // A line of its own begins where one ended.
  const lead = before.startsWith('\n') && (selectionStart === 0 || value[selectionStart - 1] === '\n');
  const opening = lead ? before.slice(1) : before;
  field.setRangeText(opening + inside + after, selectionStart, selectionEnd, 'end');
  field.focus();
  field.setSelectionRange(selectionStart + opening.length, selectionStart + opening.length + inside.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
