import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { deflateSync } from 'node:zlib';

/** A WMS as municipalities run it: speaks like GeoServer in version 1.3.0, and like MapServer in 1.1.1. */
export interface TestWms {
  listener: RequestListener;
  /** The parameters of each picture that was asked for. */
  pictures: URLSearchParams[];
}

/** In: the versions that it speaks, the newest first; it answers a question in another as such servers do. */
export function aWms(versions: readonly ('1.3.0' | '1.1.1')[] = ['1.3.0', '1.1.1']): TestWms {
  const pictures: URLSearchParams[] = [];
  const listener: RequestListener = (request, response) => {
    const query = queryOf(request);
    const version = versions.find((known) => known === query.get('VERSION')) ?? versions[0] ?? '1.3.0';
    if (query.get('SERVICE') !== 'WMS') return complain(response, version, 'No service: ( null )');
    if (query.get('REQUEST') === 'GetCapabilities') return xml(response, version, capabilities[version]);
    pictures.push(query);
    return draw(response, version, query);
  };
  return { listener, pictures };
}

/** A picture of one colour, as a server would draw it. */
export function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width + 1) * height));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND'),
  ]);
}

const queryOf = ({ url = '' }: IncomingMessage) =>
  new URLSearchParams([...new URL(url, 'http://wms').searchParams].map(([name, value]) => [name.toUpperCase(), value]));

function draw(response: ServerResponse, version: '1.3.0' | '1.1.1', query: URLSearchParams): void {
  const complaint = complaintOf(version, query);
  const [width, height] = [Number(query.get('WIDTH')), Number(query.get('HEIGHT'))];
  if (complaint) complain(response, version, complaint);
  else response.writeHead(200, { 'content-type': 'image/png' }).end(png(width, height));
}

function complaintOf(version: '1.3.0' | '1.1.1', query: URLSearchParams): string | null {
  const layers = query.get('LAYERS')?.split(',') ?? [];
  const unknown = layers.find((name) => !capabilities[version].includes(`<Name>${name}</Name>`));
  if (unknown) return `Could not find layer ${unknown}`;
  const needed = [version === '1.3.0' ? 'CRS' : 'SRS', 'STYLES', 'BBOX', 'WIDTH', 'HEIGHT', 'FORMAT'];
  return needed.every((name) => query.has(name)) ? null : 'A parameter is missing';
}

function complain(response: ServerResponse, version: '1.3.0' | '1.1.1', words: string): void {
  xml(response, version, exceptions[version].replace('WORDS', words));
}

function xml(response: ServerResponse, version: '1.3.0' | '1.1.1', body: string): void {
  const type = version === '1.3.0' ? 'text/xml;charset=UTF-8' : 'application/vnd.ogc.wms_xml; charset=UTF-8';
  response.writeHead(200, { 'content-type': type }).end(body);
}

function chunk(name: string, content = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(checkOf(named));
  return Buffer.concat([length, named, check]);
}

function checkOf(bytes: Buffer): number {
  let check = 0xffffffff;
  for (const byte of bytes) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit++) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1;
  }
  return (check ^ 0xffffffff) >>> 0;
}

export const capabilities = {
  '1.3.0': `<?xml version="1.0" encoding="UTF-8"?>
<WMS_Capabilities version="1.3.0" updateSequence="1417" xmlns="http://www.opengis.net/wms"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.opengis.net/wms http://localhost:8080/geoserver/schemas/wms/1.3.0/capabilities_1_3_0.xsd">
  <Service>
    <Name>WMS</Name>
    <Title>Geodaten der Stadt Musterstadt &amp; Umland</Title>
    <Fees>NONE</Fees>
    <AccessConstraints>Datenlizenz Deutschland – Namensnennung – Version 2.0</AccessConstraints>
  </Service>
  <Capability>
    <Request>
      <GetCapabilities><Format>text/xml</Format></GetCapabilities>
      <GetMap>
        <Format>image/png</Format><Format>application/atom xml</Format><Format>image/jpeg</Format>
        <Format>image/png; mode=8bit</Format><Format>image/svg xml</Format>
        <DCPType><HTTP><Get>
          <OnlineResource xlink:type="simple" xlink:href="http://localhost:8080/geoserver/ows?SERVICE=WMS&amp;"/>
        </Get></HTTP></DCPType>
      </GetMap>
    </Request>
    <Exception><Format>XML</Format><Format>INIMAGE</Format></Exception>
    <Layer>
      <Title>Geodaten der Stadt Musterstadt</Title>
      <!-- All supported EPSG projections: -->
      <CRS>AUTO:42001</CRS><CRS>EPSG:25832</CRS><CRS>EPSG:3857</CRS><CRS>EPSG:4326</CRS><CRS>CRS:84</CRS>
      <EX_GeographicBoundingBox>
        <westBoundLongitude>6.9</westBoundLongitude><eastBoundLongitude>7.2</eastBoundLongitude>
        <southBoundLatitude>51.3</southBoundLatitude><northBoundLatitude>51.6</northBoundLatitude>
      </EX_GeographicBoundingBox>
      <BoundingBox CRS="EPSG:4326" minx="51.3" miny="6.9" maxx="51.6" maxy="7.2"/>
      <Attribution><Title>Stadt Musterstadt, Amt für Geoinformation</Title></Attribution>
      <Layer queryable="1" opaque="0">
        <Name>stadt:bplan</Name>
        <Title>Bebauungspläne</Title>
        <KeywordList><Keyword>features</Keyword></KeywordList>
        <EX_GeographicBoundingBox>
          <westBoundLongitude>6.95</westBoundLongitude><eastBoundLongitude>7.1</eastBoundLongitude>
          <southBoundLatitude>51.35</southBoundLatitude><northBoundLatitude>51.55</northBoundLatitude>
        </EX_GeographicBoundingBox>
        <Style><Name>polygon</Name><Title>Flächen</Title></Style>
      </Layer>
      <Layer><Title>Gruppe ohne Namen</Title>
        <Layer><Name>stadt:baum</Name><Title><![CDATA[Bäume <b>im</b> Straßenraum]]></Title></Layer>
      </Layer>
    </Layer>
  </Capability>
</WMS_Capabilities>`,
  '1.1.1': `<?xml version='1.0' encoding="ISO-8859-1" standalone="no" ?>
<!DOCTYPE WMT_MS_Capabilities SYSTEM "http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd"
 [
 <!ELEMENT VendorSpecificCapabilities EMPTY>
 ]>  <!-- end of DOCTYPE declaration -->
<WMT_MS_Capabilities version="1.1.1">
<!-- MapServer version 7.6.4 OUTPUT=PNG OUTPUT=JPEG SUPPORTS=PROJ -->
<Service>
  <Name>OGC:WMS</Name>
  <Title>Fl&#228;chennutzungsplan</Title>
</Service>
<Capability>
  <Request>
    <GetMap><Format>image/jpeg</Format><Format>image/png</Format></GetMap>
  </Request>
  <VendorSpecificCapabilities />
  <Layer>
    <Name>fnp</Name>
    <Title>Flaechennutzungsplan</Title>
    <SRS>EPSG:31466 EPSG:25832 EPSG:4326</SRS>
    <LatLonBoundingBox minx="6.5" miny="51.1" maxx="7.0" maxy="51.4" />
    <Layer queryable="1">
      <Name>wohnen</Name>
      <Title>Wohnbauflächen</Title>
      <SRS>EPSG:900913</SRS>
    </Layer>
  </Layer>
</Capability>
</WMT_MS_Capabilities>`.replace('ISO-8859-1', 'UTF-8'),
};

const exceptions = {
  '1.3.0': `<?xml version="1.0" encoding="UTF-8" standalone="no"?><ServiceExceptionReport version="1.3.0"
 xmlns="http://www.opengis.net/ogc" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <ServiceException code="LayerNotDefined" locator="layers">
      WORDS
</ServiceException></ServiceExceptionReport>`,
  '1.1.1': `<?xml version='1.0' encoding="UTF-8" standalone="no" ?>
<!DOCTYPE ServiceExceptionReport SYSTEM "http://schemas.opengis.net/wms/1.1.1/exception_1_1_1.dtd">
<ServiceExceptionReport version="1.1.1"><ServiceException code="LayerNotDefined">
msWMSLoadGetMapParams(): WMS server error. WORDS
</ServiceException></ServiceExceptionReport>`,
};
