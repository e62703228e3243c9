import { describe, expect, test } from 'vitest';
import { outcomeOf } from './testing/outcome';

const xml = (root: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Plan -->\n${root}`;
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('a file is told by what is in it, not by its name', () => {
  test.each<[string, string, string, Uint8Array | string]>([
    ['an empty file', 'plan.gml', 'plan.other.empty', ''],
    ['a picture', 'plan.gml', 'plan.other.picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a photograph', 'plan.gpkg', 'plan.other.picture', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
    ['a picture in SVG', 'plan.xml', 'plan.other.picture', xml('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PDF file', 'plan.geojson', 'plan.other.pdf', '%PDF-1.7\n'],
    ['a KML file', 'plan.gml', 'plan.other.kml', xml('<kml xmlns="http://www.opengis.net/kml/2.2"/>')],
    ['a drawing in DXF', 'plan.gml', 'plan.other.drawing', '  0\r\nSECTION\r\n  2\r\nHEADER\r\n'],
    ['a drawing in DWG', 'plan.zip', 'plan.other.drawing', 'AC1032\0\0'],
    ['an archive of another kind', 'plan.zip', 'plan.other.archive', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')],
    ['other XML', 'plan.gml', 'plan.not-xplan', xml('<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"/>')],
    ['a page', 'plan.gml', 'plan.other.unknown', '<!doctype html><html lang="de">'],
    ['a text', 'plan.gml', 'plan.other.unknown', 'Bebauungsplan Nr. 12'],
    ['another database', 'plan.gpkg', 'plan.geopackage.broken', 'SQLite format 3\0'],
    ['the shapes alone', 'plan.shp', 'plan.shapefile.not-zipped', Buffer.from('\0\0\x27\x0a', 'latin1')],
    ['other JSON', 'plan.geojson', 'plan.geojson.unknown', '[1, 2]'],
    ['JSON in UTF-16', 'plan.geojson', 'plan.json.not-utf8', utf16('{"type": "Feature"}')],
    ['more than 50 MB', 'plan.gml', 'plan.too-large', Buffer.alloc(50 * 1024 * 1024 + 1, ' ')],
  ])('%s is refused, with a sentence', async (_what, name, expected, bytes) => {
    const { code, sentence } = await outcomeOf(name, bytes);
    expect(code).toBe(expected);
    expect(sentence).toContain(name);
  });

  test('GeoJSON that is called a picture is read', async () => {
    const { code } = await outcomeOf('Plan.png', '\uFEFF {"type": "Feature", "properties": null, "geometry": null}');
    expect(code).toBe('yes');
  });

  test('a name of 300 characters that turns around is not shown as it came', async () => {
    const { sentence } = await outcomeOf(`${'x'.repeat(300)}\u202Egnp`, '');
    expect(sentence.length).toBeLessThan(120);
    expect(sentence).not.toContain('\u202E');
  });
});
