import { isRefusal, Refusal } from '@/lib/errors';
import { safeFetch } from '@/lib/outgoing/safe-fetch';
import { pictureTypes, type WmsOffer, wmsSystems, wmsVersions } from '../model/remote';
import { capabilitiesAddress } from './wms-address';
import { readWmsDocument, type WmsDocument } from './wms-document';

/** The media types of what a WMS says in words. */
export const WMS_XML = ['text/xml', 'application/xml', 'application/vnd.ogc.wms_xml', 'application/vnd.ogc.se_xml'];

/**
 * What a WMS offers: asked in version 1.3.0, then, where that fails, in 1.1.1. In: its address as an editor typed or
 * copied it. Pictures are later asked of that address too, never of one that the document names. Refuses with
 * `remote.no-wms`, `remote.exception` (with its `message`), `remote.no-layers`, `remote.no-system`,
 * `remote.no-pictures`, or as `safeFetch` does.
 */
export async function wmsLayers(address: string): Promise<WmsOffer> {
  const [newer, older] = wmsVersions;
  return offerIn(await documentOf(address, newer).catch((error) => againUnlessUnreachable(error, address, older)));
}

async function documentOf(address: string, version: string): Promise<WmsDocument> {
  const { status, body } = await safeFetch(capabilitiesAddress(address, version), { types: WMS_XML });
  if (body.length === 0) throw new Refusal('Invalid', 'remote.no-wms', { status });
  const document = await readWmsDocument(body);
  if (document.exception !== null) throw new Refusal('Invalid', 'remote.exception', { message: document.exception });
  if (!wmsVersions.some((known) => known === document.version))
    throw new Refusal('Invalid', 'remote.no-wms', { status });
  return document;
}

/** An old server answers a new question with an exception, a page, or anything else but what was asked. */
async function againUnlessUnreachable(error: unknown, address: string, version: string): Promise<WmsDocument> {
  const isWorthIt = isRefusal(error) && (error.code.startsWith('remote.') || error.code === 'outgoing.other-type');
  if (!isWorthIt) throw error;
  return documentOf(address, version);
}

function offerIn(document: WmsDocument): WmsOffer {
  const format = pictureTypes.find((type) => document.formats.some((offered) => offered.split(';')[0] === type));
  const named = document.layers.filter(({ name }) => name !== '' && !name.includes(','));
  const layers = named.map(({ name, title, systems, bounds }) => ({
    ...{ name, title: title || name, bounds },
    systems: wmsSystems.filter((system) => systems.has(system)),
  }));
  if (!format) throw new Refusal('Invalid', 'remote.no-pictures');
  if (layers.length === 0) throw new Refusal('Invalid', 'remote.no-layers');
  if (layers.every(({ systems }) => systems.length === 0)) throw new Refusal('Invalid', 'remote.no-system');
  const attribution = named.find((layer) => layer.attribution)?.attribution ?? document.title;
  return { version: document.version as WmsOffer['version'], title: document.title, attribution, format, layers };
}
