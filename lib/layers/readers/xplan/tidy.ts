/** Without the line breaks and indents of the file; paragraphs stay apart. */
export const tidy = (text: string) =>
  text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
