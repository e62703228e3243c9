import { describe, expect, test } from 'vitest';
import { anOutsideHost } from '@/db/testing/outside-host';
import { aWms, capabilities } from '@/db/testing/wms';
import { isRefusal } from '@/lib/errors';
import { commonSystem } from '../model/remote';
import { wmsLayers } from './wms-layers';

const answering = (body: string | Buffer, type = 'text/xml') =>
  anOutsideHost((_request, response) => void response.writeHead(200, { 'content-type': type }).end(body));
const codeOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'answered',
    (error: unknown) => (isRefusal(error) ? error.code : error),
  );
const codeFor = async (body: string | Buffer, type?: string) => codeOf(wmsLayers((await answering(body, type)).origin));

test('a WMS of version 1.3.0 tells its layers, with what they have from the layers around them', async () => {
  const { origin } = await anOutsideHost(aWms().listener);
  expect(await wmsLayers(`${origin}/geoserver/ows`)).toEqual({
    version: '1.3.0',
    title: 'Geodaten der Stadt Musterstadt & Umland',
    attribution: 'Stadt Musterstadt, Amt für Geoinformation',
    format: 'image/png',
    layers: [
      {
        ...{ name: 'stadt:bplan', title: 'Bebauungspläne', bounds: [6.95, 51.35, 7.1, 51.55] },
        systems: ['EPSG:3857', 'CRS:84', 'EPSG:4326'],
      },
      {
        ...{ name: 'stadt:baum', title: 'Bäume im Straßenraum', bounds: [6.9, 51.3, 7.2, 51.6] },
        systems: ['EPSG:3857', 'CRS:84', 'EPSG:4326'],
      },
    ],
  });
});

test('an older WMS, of version 1.1.1 with its document type, does so too', async () => {
  const { origin } = await anOutsideHost(aWms(['1.1.1']).listener);
  const { version, title, attribution, layers } = await wmsLayers(origin);
  expect({ version, title, attribution }).toEqual({
    ...{ version: '1.1.1', title: 'Flächennutzungsplan', attribution: 'Flächennutzungsplan' },
  });
  expect(layers).toEqual([
    { name: 'fnp', title: 'Flaechennutzungsplan', bounds: [6.5, 51.1, 7, 51.4], systems: ['EPSG:4326'] },
    { name: 'wohnen', title: 'Wohnbauflächen', bounds: [6.5, 51.1, 7, 51.4], systems: ['EPSG:900913', 'EPSG:4326'] },
  ]);
  expect(commonSystem(layers)).toBe('EPSG:4326');
});

test('one that knows no newer version is asked again in the older', async () => {
  const { origin, asked } = await anOutsideHost((request, response) =>
    request.url?.includes('VERSION=1.3.0')
      ? response.writeHead(400, { 'content-type': 'text/html' }).end('<h1>Bad Request</h1>')
      : aWms(['1.1.1']).listener(request, response),
  );
  expect((await wmsLayers(origin)).version).toBe('1.1.1');
  expect(asked).toHaveLength(2);
});

test('an address may be copied from anywhere: what WMS asks goes, what the server needs stays', async () => {
  const { origin, asked } = await anOutsideHost(aWms().listener);
  await wmsLayers(
    `${origin}/cgi-bin/mapserv?map=/srv/fnp.map&service=wms&Request=GetMap&layers=x&bbox=1,2,3,4&token=a%26b#x`,
  );
  expect(asked[0]).toBe(
    '/cgi-bin/mapserv?map=%2Fsrv%2Ffnp.map&token=a%26b&SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities',
  );
});

test.each([
  ['wms.stadt.de', 'outgoing.no-address'],
  ['', 'outgoing.no-address'],
  ['file:///etc/passwd', 'outgoing.scheme'],
  ['https://127.1/wms?', 'outgoing.not-public'],
  ['https://wms.stadt.lan/ows', 'outgoing.not-public'],
  ['https://wms.example.org:8443/ows', 'outgoing.port'],
])('the address %j is refused before anybody is asked', async (address, code) => {
  expect(await codeOf(wmsLayers(address))).toBe(code);
});

describe('what is no WMS of use is refused', () => {
  const [before = '', after = ''] = capabilities['1.3.0'].split('<CRS>AUTO:42001</CRS>');
  const crs = /<CRS>[^<]*<\/CRS>/g;

  test.each([
    ['a page', '<!DOCTYPE html><title>Geoportal</title>', 'remote.no-wms'],
    ['another XML', '<WFS_Capabilities version="2.0.0"/>', 'remote.no-wms'],
    ['nothing', '', 'remote.no-wms'],
    ['broken XML', capabilities['1.3.0'].slice(0, 900), 'remote.no-wms'],
    ['an unknown version', capabilities['1.3.0'].replace('version="1.3.0"', 'version="1.0.0"'), 'remote.no-wms'],
    [
      'an exception',
      '<ServiceExceptionReport><ServiceException>Nein</ServiceException></ServiceExceptionReport>',
      'remote.exception',
    ],
    ['no layer', capabilities['1.3.0'].replace(/<Name>stadt:\w+<\/Name>/g, ''), 'remote.no-layers'],
    ['no system of the map’s', before + after.replace(crs, ''), 'remote.no-system'],
    ['no picture', capabilities['1.3.0'].replace(/image\/(png|jpeg)/g, 'image/tiff'), 'remote.no-pictures'],
  ])('%s', async (_what, body, code) => {
    expect(await codeFor(body)).toBe(code);
  });

  test('a page of HTML, by its type', async () => {
    expect(await codeFor('<h1>Geoportal</h1>', 'text/html')).toBe('outgoing.other-type');
  });

  test('one that asks for more memory than there is', async () => {
    expect(await codeFor(Buffer.alloc(11 * 1024 * 1024, ' '))).toBe('outgoing.too-large');
  });
});

describe('hostile capabilities are refused, and what they point to is left alone', () => {
  const hostile = (doctype: string, inside = '&x;') =>
    capabilities['1.3.0'].replace('<WMS_Capabilities', `${doctype}<WMS_Capabilities`).replace('Bebauungspläne', inside);
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY x${n + 1} "${`&x${n};`.repeat(10)}">`).join('');

  test.each([
    ['a file for an entity', () => '<!DOCTYPE WMS_Capabilities [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['a host for an entity', (origin: string) => `<!DOCTYPE a [<!ENTITY x SYSTEM "${origin}/canary">]>`],
    ['a host for a parameter', (origin: string) => `<!DOCTYPE a [<!ENTITY % p SYSTEM "${origin}/canary"> %p;]>`],
    ['a document type of elsewhere', (origin: string) => `<!DOCTYPE WMS_Capabilities SYSTEM "${origin}/canary.dtd">`],
    ['an entity in the old document type', () => '<!DOCTYPE WMT_MS_Capabilities SYSTEM "x" [<!ENTITY x "y">]>'],
    ['a billion laughs', () => `<!DOCTYPE a [<!ENTITY x0 "ha">${laughs}<!ENTITY x "&x9;">]>`],
    ['an entity that nobody defined', () => ''],
  ])('%s', async (_what, doctypeFor) => {
    const canary = await anOutsideHost((_request, response) => void response.end('<!ENTITY x "y">'));
    const started = performance.now();
    expect(await codeFor(hostile(doctypeFor(canary.origin)))).toBe('remote.no-wms');
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(canary.asked).toEqual([]);
  });

  test.each([
    ['a depth without a bottom', capabilities['1.3.0'].replace('<Layer>', '<Layer>'.repeat(1_000_000))],
    [
      'too many attributes',
      capabilities['1.3.0'].replace(
        '<Layer>',
        `<Layer ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(' ')}>`,
      ),
    ],
    ['too many layers', capabilities['1.3.0'].replace('<Layer>', `<Layer>${'<Layer/>'.repeat(10_001)}`)],
    ['UTF-16 without a mark', Buffer.from(capabilities['1.3.0'], 'utf16le')],
    ['UTF-7', capabilities['1.3.0'].replace('UTF-8', 'UTF-7')],
  ])('%s', async (_what, body) => {
    const started = performance.now();
    expect(await codeFor(body)).toBe('remote.no-wms');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test.each([
    ['MapServer', '<!ELEMENT VendorSpecificCapabilities EMPTY>'],
    ['GeoServer', '<!ELEMENT VendorSpecificCapabilities (TileSet*) >\n<!ELEMENT Resolutions (#PCDATA) >'],
  ])(
    'the document type of 1.1.1 as %s writes it is dropped unread: nobody is asked for it',
    async (_server, elements) => {
      const canary = await anOutsideHost((_request, response) => void response.end());
      const pointing = capabilities['1.1.1']
        .replace('http://schemas.opengis.net', canary.origin)
        .replace('<!ELEMENT VendorSpecificCapabilities EMPTY>', elements);
      expect(await codeFor(pointing)).toBe('answered');
      expect(canary.asked).toEqual([]);
    },
  );
});
