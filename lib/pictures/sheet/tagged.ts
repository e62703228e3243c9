import type PDFDocument from 'pdfkit';

export type Document = InstanceType<typeof PDFDocument>;
export type Element = ReturnType<Document['struct']>;

/** What is drawn while its element is added, or the elements in it. */
type Children = (() => void) | Element[];

/** An element of a PDF's structure: `P`, `Figure` and so on. The types of pdfkit do not know what it takes as children. */
export const tagged = (document: Document, type: string, children: Children, alt?: string): Element => {
  const struct = document.struct.bind(document) as (type: string, options: object, children: Children) => Element;
  return struct(type, alt ? { alt } : {}, children);
};
