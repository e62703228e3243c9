import { setImmediate as othersFirst } from 'node:timers/promises';
import { isRefusal, Refusal } from '@/lib/errors';
import { type WmsSystem, wmsSystems } from '../model/remote';
import type { Bounds } from '../model/web-mercator';
import { attributeOf, readXml, type XmlElement, type XmlHandler } from '../readers/xml';
import { plainWords } from './plain-words';

/** What a document of a WMS says, be it its capabilities (1.3.0 or 1.1.1) or an exception. */
export interface WmsDocument {
  /** Of the capabilities; null where it is something else. */
  version: string | null;
  title: string;
  attribution: string;
  /** The media types of its pictures, with their parameters. */
  formats: string[];
  /** In the order of the document, also those without a name, which cannot be drawn. */
  layers: LayerEntry[];
  /** What it complains of; null where it does not. */
  exception: string | null;
}

export interface LayerEntry {
  name: string;
  title: string;
  attribution: string;
  /** Of the systems that we ask in, those it has itself or from the layers around it. */
  systems: Set<WmsSystem>;
  /** Degrees of EPSG:4326. */
  bounds: Bounds | null;
}

/** Reads a document of a WMS. Refuses with `remote.no-wms` where it is broken or hostile. */
export async function readWmsDocument(body: Buffer): Promise<WmsDocument> {
  const reader = new WmsReader();
  try {
    await readXml({ name: 'WMS', bytes: inPieces(withoutDoctype(body)) }, reader);
  } catch (error) {
    if (isRefusal(error)) throw new Refusal('Invalid', 'remote.no-wms');
    throw error;
  }
  return reader.document;
}

/**
 * WMS 1.1.1 prescribes a document type, which the reader of XML lets nobody have. The one that only says which elements
 * there are goes; one that defines an entity or does anything else stays, and is refused.
 */
const withoutDoctype = (body: Buffer): Buffer => {
  const doctype = DOCTYPE.exec(body.toString('latin1', 0, DOCTYPE_WITHIN));
  if (!doctype) return body;
  return Buffer.concat([body.subarray(0, doctype.index), body.subarray(doctype.index + doctype[0].length)]);
};

const DOCTYPE_WITHIN = 8_192;
const DOCTYPE =
  /<!DOCTYPE\s+(?:WMT_MS_Capabilities|ServiceExceptionReport)\s+SYSTEM\s+"[^"<>]*"\s*(?:\[(?:\s|<!(?:ELEMENT|ATTLIST)\s[^<>%&]*>)*\]\s*)?>/;

/** Lets others work in between: a large document takes a second. */
async function* inPieces(body: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.length; at += PIECE) {
    yield body.subarray(at, at + PIECE);
    await othersFirst();
  }
}

const PIECE = 64 * 1024;
/** How many layers one WMS may have. */
const LAYERS_LIMIT = 10_000;
const WORDS_LIMIT = 200;

class WmsReader implements XmlHandler {
  readonly document: WmsDocument = {
    ...{ version: null, title: '', attribution: '', formats: [], layers: [], exception: null },
  };
  private readonly path: string[] = [];
  private readonly around: LayerEntry[] = [];
  private corner: Record<string, number> = {};
  private words = '';

  open(element: XmlElement) {
    if (this.path.length === 0 && CAPABILITIES.has(element.name))
      this.document.version = attributeOf(element, 'version') ?? null;
    if (element.name === 'Layer') this.openLayer();
    if (element.name === 'LatLonBoundingBox') this.bound(cornersOf(element));
    this.path.push(element.name);
    this.words = '';
  }

  text(text: string) {
    if (this.words.length < WORDS_LIMIT * 20) this.words += text;
  }

  close() {
    const name = this.path.pop() ?? '';
    const within = this.path.at(-1) ?? '';
    const layer = this.around.at(-1);
    if (name === 'Layer') this.around.pop();
    else if (within === 'Layer' && layer) this.ofLayer(layer, name);
    else if (within === 'Attribution' && layer && name === 'Title') layer.attribution = this.said();
    else if (within === 'EX_GeographicBoundingBox') this.corner[name] = Number(this.words);
    else this.ofService(within, name);
    this.words = '';
  }

  private openLayer() {
    if (this.document.layers.length >= LAYERS_LIMIT) throw new Refusal('Invalid', 'remote.no-wms');
    const { systems, bounds = null, attribution = '' } = this.around.at(-1) ?? {};
    const layer = { name: '', title: '', attribution, systems: new Set(systems), bounds };
    this.around.push(layer);
    this.document.layers.push(layer);
  }

  private ofLayer(layer: LayerEntry, name: string) {
    if (name === 'Name') layer.name = this.words.trim().slice(0, WORDS_LIMIT);
    else if (name === 'Title') layer.title = this.said();
    else if (name === 'CRS' || name === 'SRS') for (const system of systemsIn(this.words)) layer.systems.add(system);
    else if (name === 'EX_GeographicBoundingBox') {
      const { westBoundLongitude, southBoundLatitude, eastBoundLongitude, northBoundLatitude } = this.corner;
      this.bound([westBoundLongitude, southBoundLatitude, eastBoundLongitude, northBoundLatitude]);
      this.corner = {};
    }
  }

  private ofService(within: string, name: string) {
    const { document } = this;
    if (within === 'Service' && name === 'Title') document.title = this.said();
    else if (within === 'GetMap' && name === 'Format' && document.formats.length < 100)
      document.formats.push(this.words.trim().toLowerCase());
    else if (EXCEPTIONS.has(name)) document.exception ??= this.said();
  }

  private bound([west, south, east, north]: (number | undefined)[]) {
    const layer = this.around.at(-1);
    const corners = [west, south, east, north].map(Number);
    if (layer && corners.every(Number.isFinite)) layer.bounds = corners as unknown as Bounds;
  }

  private said = () => plainWords(this.words, WORDS_LIMIT);
}

const CAPABILITIES = new Set(['WMS_Capabilities', 'WMT_MS_Capabilities']);
const EXCEPTIONS = new Set(['ServiceException', 'ExceptionText']);

const cornersOf = (element: XmlElement) =>
  ['minx', 'miny', 'maxx', 'maxy'].map((name) => Number(attributeOf(element, name) ?? Number.NaN));

/** In WMS 1.1.1 several may stand in one element. */
const systemsIn = (words: string) =>
  words
    .slice(0, 4_000)
    .toUpperCase()
    .split(/\s+/)
    .flatMap((word) => wmsSystems.find((system) => system === word) ?? []);
