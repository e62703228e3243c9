/** An element of a PDF's structure: what it is (`H1`, `P`, `Figure` …), how deep, and the words that stand for it. */
export interface ReadElement {
  type: string;
  depth: number;
  alt?: string;
}

/** What a PDF says to programs that read it out: ISO 14289-1 wants all of it. */
export interface ReadAloud {
  title: string;
  language: string;
  isTagged: boolean;
  /** The title, and not the file's name, stands in the window. */
  showsTitle: boolean;
  /** In the order in which they are read. */
  elements: ReadElement[];
}

/** Reads the structure tree of a PDF as pdfkit writes it: each object in the open, only streams packed. */
export function readAloud(pdf: Buffer): ReadAloud {
  const text = pdf.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id, body]) => [id, body ?? '']),
  );
  const at = (reference: string | undefined) => objects.get(/^(\d+) 0 R/.exec(reference ?? '')?.[1]) ?? '';
  const catalog = [...objects.values()].find((body) => /\/Type \/Catalog/.test(body)) ?? '';
  const under = (body: string, key: string) => at(new RegExp(`/${key} (\\d+ 0 R)`).exec(body)?.[1]);
  const title = under(under(text, 'Info'), 'Title');
  const elements: ReadElement[] = [];
  const visit = (body: string, depth: number) => {
    const type = /\/S \/(\w+)/.exec(body)?.[1];
    const alt = stringOf(body, 'Alt');
    if (type) elements.push({ type, depth, ...(alt !== null && { alt }) });
    for (const [kid] of kidsOf(body).matchAll(/\d+ 0 R/g)) if (/\/S \//.test(at(kid))) visit(at(kid), depth + 1);
  };
  visit(under(catalog, 'StructTreeRoot'), -1);
  return {
    title: stringOf(`/Title ${title}`, 'Title') ?? '',
    language: stringOf(catalog, 'Lang') ?? '',
    isTagged: /\/Marked true/.test(under(catalog, 'MarkInfo')),
    showsTitle: /\/DisplayDocTitle true/.test(under(catalog, 'ViewerPreferences')),
    elements,
  };
}

const kidsOf = (body: string) => /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? '';

/** The string under a key; null where there is none. Text beyond ASCII is UTF-16, told by its first two bytes. */
function stringOf(body: string, key: string): string | null {
  const [, raw] = new RegExp(`/${key} \\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)`).exec(body) ?? [];
  if (raw === undefined) return null;
  const bytes = raw.replace(/\\([\s\S])/g, (_, escaped: string) => ESCAPED[escaped] ?? escaped);
  return bytes.startsWith('þÿ') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes;
}

const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
