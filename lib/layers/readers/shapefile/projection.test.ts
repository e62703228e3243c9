import { expect, test } from 'vitest';
import { UTM32_PRJ } from '../testing/shapefile';
import { nameOfWkt, systemOfWkt } from './projection';

const DHDN =
  'GEOGCS["GCS_Deutsches_Hauptdreiecksnetz",DATUM["D_Deutsches_Hauptdreiecksnetz",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const gaussKrueger = `PROJCS["DHDN_3_Degree_Gauss_Zone_3",${DHDN},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",3500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
const withCode = UTM32_PRJ.replace(/\]$/, ',AUTHORITY["EPSG","25833"]]');
const geographic =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const mercator = `PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",${geographic},PROJECTION["Mercator_Auxiliary_Sphere"],UNIT["Meter",1.0]]`;

test.each<[string, string, string | undefined]>([
  ['UTM of zone 32 by its parameters', UTM32_PRJ, 'EPSG:25832'],
  ['UTM of zone 33', UTM32_PRJ.replace('"Central_Meridian",9.0', '"Central_Meridian",15.0'), 'EPSG:25833'],
  ['UTM with the zone before the easting', UTM32_PRJ.replace('500000.0', '32500000.0'), 'EPSG:4647'],
  ['UTM of WGS 84', UTM32_PRJ.replace('D_ETRS_1989', 'D_WGS_1984'), 'EPSG:32632'],
  ['what names its code', withCode, 'EPSG:25833'],
  ['Gauß-Krüger', gaussKrueger, 'EPSG:31467'],
  ['ETRS89 in degrees', geographic.replaceAll('WGS_1984', 'ETRS_1989'), 'EPSG:4258'],
  ['WGS 84 in degrees', `\uFEFF${geographic}`, 'EPSG:4326'],
  ['Web Mercator', mercator, 'EPSG:3857'],
  ['UTM in feet', UTM32_PRJ.replace('UNIT["Meter",1.0]', 'UNIT["Foot",0.3048]'), undefined],
  ['UTM on a datum that nobody knows', UTM32_PRJ.replace('D_ETRS_1989', 'D_Mars_2000'), undefined],
  ['UTM shifted to the north', UTM32_PRJ.replace('"False_Northing",0.0', '"False_Northing",1.0'), undefined],
  ['no well-known text', 'EPSG:25832', undefined],
  ['nothing', '', undefined],
  ['text nested without end', 'A['.repeat(9000), undefined],
])('a .prj file with %s is told', (_what, text, code) => {
  expect(systemOfWkt(text)?.code).toBe(code);
});

test('a .prj file that is not known can be named', () => {
  expect(nameOfWkt(UTM32_PRJ)).toBe('ETRS_1989_UTM_Zone_32N');
  expect(nameOfWkt('nothing')).toBe('');
});
