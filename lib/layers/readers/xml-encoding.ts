import { Fault } from './xml-fault';

/** How many bytes are turned into text at once: a limit is noticed at the end of each piece. */
const PIECE = 64 * 1024;
/** An XML declaration stands in the first bytes or nowhere. */
const DECLARATION = 512;

/**
 * The text of an XML file, piece by piece. Takes UTF-8, UTF-16 with its mark, and the Western European encodings that
 * older programs write; all else is a `Fault`, since a file that says one thing and is another hides what it holds
 * (UTF-7 from filters, for instance).
 */
export async function* textOf(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const text of decodedText(bytes)) {
    yield isFirst ? withoutLateDeclaration(text) : text;
    isFirst = false;
  }
}

/**
 * An empty line before the declaration is against the rules of XML, and happens where files are put together by hand.
 * The declaration has told its encoding by then and becomes white space, so that lines keep their numbers.
 */
const withoutLateDeclaration = (text: string) =>
  text.replace(/^(\s+)(<\?xml\s[^<>]*\?>)/, (_all, before: string, declaration: string) => before + blank(declaration));

const blank = (declaration: string) => declaration.replace(/\S/g, ' ');

async function* decodedText(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    if (decoder === null) {
      held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
      if (held.length < DECLARATION) continue;
      decoder = decoderFor(held);
      yield* pieces(decoder, held);
    } else yield* pieces(decoder, chunk);
  }
  if (decoder === null) {
    decoder = decoderFor(held);
    yield* pieces(decoder, held);
  }
  yield decoded(decoder, new Uint8Array(), false);
}

function* pieces(decoder: TextDecoder, chunk: Uint8Array): Generator<string> {
  for (let start = 0; start < chunk.length; start += PIECE) {
    yield decoded(decoder, chunk.subarray(start, start + PIECE), true);
  }
}

function decoded(decoder: TextDecoder, piece: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(piece, { stream });
  } catch {
    throw new Fault('plan.xml.wrong-bytes', { encoding: decoder.encoding });
  }
}

/** The names under which the encodings that we read are declared, and what the platform calls them. */
const KNOWN = new Map(
  Object.entries({
    'utf-8': 'utf-8',
    utf8: 'utf-8',
    'us-ascii': 'utf-8',
    ascii: 'utf-8',
    'iso-8859-1': 'windows-1252',
    latin1: 'windows-1252',
    'windows-1252': 'windows-1252',
    cp1252: 'windows-1252',
    'iso-8859-15': 'iso-8859-15',
  }),
);

function decoderFor(start: Uint8Array): TextDecoder {
  const mark = markOf(start);
  const declared = declaredIn(start, mark);
  if (mark?.startsWith('utf-16'))
    return fitting(mark, declared === null || /^utf-?16(le|be)?$/.test(declared), declared);
  const name = declared === null ? 'utf-8' : KNOWN.get(declared);
  if (name === undefined) throw new Fault('plan.xml.encoding', { encoding: declared });
  return fitting(mark ?? name, true, declared);
}

function fitting(name: string, fits: boolean, declared: string | null): TextDecoder {
  if (!fits) throw new Fault('plan.xml.encoding', { encoding: declared });
  return new TextDecoder(name, { fatal: true });
}

/** By the byte order mark. Where UTF-16 or UTF-32 comes without one, the bytes say nothing that we would trust. */
function markOf(start: Uint8Array): string | null {
  const [a = -1, b = -1, c = -1, d = -1] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0))
    throw new Fault('plan.xml.encoding', { encoding: 'UTF-32' });
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 || b === 0) throw new Fault('plan.xml.encoding', { encoding: 'UTF-16' });
  if (a === 0x2b && b === 0x2f && c === 0x76) throw new Fault('plan.xml.encoding', { encoding: 'UTF-7' });
  return null;
}

function declaredIn(start: Uint8Array, mark: string | null): string | null {
  const text = new TextDecoder(mark ?? 'latin1').decode(start.subarray(0, DECLARATION));
  const declaration = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text);
  return declaration?.[1]?.toLowerCase().slice(0, 40) ?? null;
}
