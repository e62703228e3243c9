import { SaxesParser, type SaxesTagNS } from 'saxes';
import { isRefusal, Refusal } from '@/lib/errors';
import { PLAN_BYTES_LIMIT } from '../model/plan';
import { Ampersands } from './xml-ampersand';
import { textOf } from './xml-encoding';
import { Fault, parserFault } from './xml-fault';

/** One element as it opens. Names are apart from their prefix, which every file chooses for itself. */
export interface XmlElement {
  /** As written, with its prefix: for messages. */
  written: string;
  name: string;
  /** The address of its namespace; empty where it has none. */
  space: string;
  attributes: readonly XmlAttribute[];
  /** From 1. */
  line: number;
}

export interface XmlAttribute {
  name: string;
  space: string;
  value: string;
}

/** Called in the order of the file. What it throws stops the reading; a `Fault` becomes a `Refusal` with the place. */
export interface XmlHandler {
  open?(element: XmlElement): void;
  /** Text and CDATA, entities resolved, possibly in several pieces. */
  text?(text: string): void;
  close?(): void;
}

export interface XmlSource {
  /** What messages call it: the name of the file, never a path. */
  name: string;
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** The value of an attribute by its name; in whatever namespace, unless one is named. */
export const attributeOf = (element: Pick<XmlElement, 'attributes'>, name: string, space?: string) =>
  element.attributes.find((one) => one.name === name && (space === undefined || one.space === space))?.value;

/** What an XML file may need before it is refused (RELIABILITY 5.5: hostile files are refused, not endured). */
const DEPTH_LIMIT = 200;
const ATTRIBUTES_LIMIT = 200;
/** Of one text, name, comment or attribute, in characters. */
const TOKEN_LIMIT = 4 * 1024 * 1024;
/** Before the first element only a document type could be that long, and the parser is slow at it. */
const PROLOG_LIMIT = 256 * 1024;
/** Spent on reading, and by the processor too: a busy machine does not make a file a bad one. */
const MILLISECONDS_LIMIT = 10_000;

/**
 * Reads XML as it comes in and calls the handler; holds nothing of it. No document type is let in, so no entity but
 * the five of XML and character references is ever resolved, and nothing outside of the source is looked at. Throws
 * the `Refusal` `plan.broken` with `file`, `line`, `column` and `reason`, which is the code of a sentence that may
 * mention `tag`, `opened`, `encoding` or `limit`.
 */
export async function readXml(source: XmlSource, handler: XmlHandler): Promise<void> {
  const reading = new XmlReading(handler);
  try {
    for await (const text of textOf(counted(source.bytes))) reading.write(text);
    reading.end();
  } catch (error) {
    throw refusalOf(reading.cause(error), source.name, reading);
  }
}

/** A `Refusal` for a fault at a place; whatever else was thrown, as it is. */
export function refusalOf(error: unknown, file: string, place: { line: number; column: number }): unknown {
  if (!(error instanceof Fault) || isRefusal(error)) return error;
  const column = error.line === undefined ? place.column : null;
  const { reason, facts, line = place.line } = error;
  return new Refusal('Invalid', 'plan.broken', { ...facts, file, line, column, reason });
}

async function* counted(bytes: XmlSource['bytes']) {
  let read = 0;
  for await (const chunk of bytes) {
    read += chunk.length;
    if (read > PLAN_BYTES_LIMIT) throw new Fault('plan.xml.too-large', { limit: PLAN_BYTES_LIMIT / 1024 / 1024 });
    yield chunk;
  }
}

const HIDDEN = /entity|unclosed-tag|too-long/;

class XmlReading {
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly open: { name: string; line: number }[] = [];
  /** The parser closes an element before it says that its end tag is another’s. */
  private closed: { name: string; line: number } | undefined;
  private readonly processor = process.cpuUsage();
  private spent = 0;
  private readonly ampersands = new Ampersands();
  private hasRoot = false;
  private attributes = 0;
  /** Where the last thing that the parser told of ended. */
  private told = 0;
  /** An element begins where its name stands, which may be lines before its last attribute. */
  private tagLine = 1;

  constructor(private readonly handler: XmlHandler) {
    this.parser.on('error', (error) => {
      throw parserFault(error.message, /close tag/.test(error.message) ? this.closed : this.open.at(-1));
    });
    this.parser.on('doctype', () => {
      throw new Fault('plan.xml.doctype');
    });
    this.parser.on('opentagstart', () => this.startTag());
    this.parser.on('attribute', () => this.countAttribute());
    this.parser.on('opentag', (tag) => this.openTag(tag));
    this.parser.on('closetag', () => this.closeTag());
    this.parser.on('text', (text) => this.takeText(text));
    this.parser.on('cdata', (text) => this.takeText(text));
    this.parser.on('comment', () => this.tell());
    this.parser.on('processinginstruction', () => this.tell());
    // So many handlers turn the parser into a dictionary for V8, three times as slow; as a prototype it is none again.
    Object.create(this.parser);
  }

  get line() {
    return this.parser.line;
  }

  get column() {
    return this.parser.column + 1;
  }

  write(text: string) {
    const { line } = this.parser;
    const started = performance.now();
    try {
      this.parser.write(text);
    } finally {
      this.ampersands.look(text, line, this.told);
      this.spent += performance.now() - started;
    }
    const limit = this.hasRoot ? TOKEN_LIMIT : PROLOG_LIMIT;
    if (this.parser.position - this.told > limit) throw new Fault('plan.xml.too-long', { limit: limit / 1024 });
    if (this.isTooSlow()) throw new Fault('plan.xml.too-slow', { limit: 10 });
  }

  end() {
    this.parser.close();
  }

  private isTooSlow() {
    if (this.spent < MILLISECONDS_LIMIT) return false;
    const { user, system } = process.cpuUsage(this.processor);
    return (user + system) / 1000 > MILLISECONDS_LIMIT;
  }

  /** What really is behind a fault: an ampersand hides all that follows, and what has no element is no XML. */
  cause(error: unknown): unknown {
    if (!(error instanceof Fault) || !error.reason.startsWith('plan.xml.')) return error;
    const { line } = this.ampersands;
    if (line !== undefined && HIDDEN.test(error.reason)) return new Fault('plan.xml.entity', error.facts, line);
    return !this.hasRoot && /bad-character|malformed/.test(error.reason)
      ? new Fault('plan.xml.no-root', { tag: '' })
      : error;
  }

  private startTag() {
    this.attributes = 0;
    this.hasRoot = true;
    // The parser has read one character more, which may have been the end of the line.
    this.tagLine = this.parser.column === 0 ? this.parser.line - 1 : this.parser.line;
    this.tell();
  }

  private countAttribute() {
    this.attributes += 1;
    if (this.attributes > ATTRIBUTES_LIMIT)
      throw new Fault('plan.xml.too-many-attributes', { limit: ATTRIBUTES_LIMIT });
    this.tell();
  }

  private openTag(tag: SaxesTagNS) {
    this.tell();
    if (this.open.length >= DEPTH_LIMIT) throw new Fault('plan.xml.too-deep', { limit: DEPTH_LIMIT });
    this.open.push({ name: tag.name, line: this.tagLine });
    this.handler.open?.(elementOf(tag, this.tagLine));
  }

  private closeTag() {
    this.tell();
    this.closed = this.open.pop();
    this.handler.close?.();
  }

  private takeText(text: string) {
    this.tell();
    if (this.open.length > 0) this.handler.text?.(text);
  }

  private tell() {
    this.told = this.parser.position;
  }
}

const elementOf = ({ name, local, uri, attributes }: SaxesTagNS, line: number): XmlElement => ({
  written: name,
  name: local,
  space: uri,
  attributes: Object.values(attributes).map(({ local: own, uri: space, value }) => ({ name: own, space, value })),
  line,
});
