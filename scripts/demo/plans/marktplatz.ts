import type { Feature } from 'geojson';
import { band, smooth } from '../shapes/lines';
import type { Point } from '../shapes/points';
import { box, circle, planOf } from './plan';

/** The draft for the market square of Lindenfurt: what cars leave, and who gets it. */
export function marktplatz(): Feature[] {
  return [...streets(), ...square(), ...equipment(), ...greenery()];
}

const { surface, spot } = planOf('lindenfurt');

/** South to north, as in the base map. */
const through = smooth([
  [41.4, -118],
  [45, -34],
  [47, 0],
  [47, 36],
  [42, 120],
]);
const east = smooth([
  [52, 1],
  [90, 7],
  [140, 14],
]);

const streets = (): Feature[] => [
  ...[through, east].flatMap((line) => [
    surface('sidewalk', 'Gehweg, verbreitert auf 2,50 m', band(line, 7.4, 4.9)),
    surface('sidewalk', 'Gehweg, verbreitert auf 2,50 m', band(line, -4.9, -7.4)),
    surface('cycle-lane', 'Radfahrstreifen, 2,15 m', band(line, 4.9, 2.75)),
    surface('cycle-lane', 'Radfahrstreifen, 2,15 m', band(line, -2.75, -4.9)),
    surface('carriageway', 'Fahrbahn, Tempo 20, 5,50 m statt 9 m', band(line, 2.75, -2.75)),
  ]),
  surface('crossing', 'Zebrastreifen mit Mittelinsel', box([44.2, -42], [14, 4])),
  surface('crossing', 'Zebrastreifen am Rathaus', box([47, 39], [14, 4])),
  surface('crossing', 'Zebrastreifen Bahnhofstraße', box([62, 3], [4, 14], 8)),
  surface('bus-stop', 'Bushaltestelle Markt, Richtung Bahnhof (barrierefrei)', box([50.4, -62], [3, 19], -3)),
  surface('bus-stop', 'Bushaltestelle Markt, Richtung Nordstadt (barrierefrei)', box([40.3, 66], [3, 19], 3)),
];

const square = (): Feature[] => [
  surface('pedestrian-area', 'Fußgängerbereich: 2.900 m² Platz ohne Autos', [
    [-48, -37],
    [-20, -38],
    [38.5, -39],
    [39.5, 40],
    [0, 40.5],
    [-22, 41],
    [-36, 40],
    [-46, 27],
    [-47, 0],
  ]),
  surface('parking-removed', 'Entfallende Stellplätze Nordseite (21)', box([0, 24.5], [56, 5], 1.2)),
  surface('parking-removed', 'Entfallende Stellplätze Südseite (23)', box([0, -23.5], [60, 5], -1.4)),
  surface('parking-kept', 'Verbleibende Stellplätze Schulgasse (12)', box([92, 86.2], [36, 2.2], 4)),
  surface('parking-kept', 'Stellplätze für Menschen mit Behinderung (5)', box([-30, 37.4], [15, 5], 3)),
  surface('delivery-zone', 'Lieferzone, werktags 6 bis 10 Uhr', box([-52, -4], [16, 5], 5)),
  surface('market-stalls', 'Wochenmarkt, mittwochs und samstags', box([-6, 11], [48, 7], 1)),
  surface('market-stalls', 'Wochenmarkt, mittwochs und samstags', box([-6, -10], [48, 7], -1)),
];

const equipment = (): Feature[] => [
  surface('fountain', 'Lindenbrunnen, versetzt und wieder mit Wasser', circle([-18, 0.5], 4)),
  surface('cycle-stand', 'Fahrradbügel für 24 Räder, 4 für Lastenräder', box([33.5, -20], [3.5, 18], -2)),
  surface('cycle-stand', 'Fahrradbügel für 16 Räder', box([34.5, 22], [3.5, 12], -2)),
  ...benches.map((at) => spot('bench', 'Sitzbank mit Arm- und Rückenlehne', at)),
];

const greenery = (): Feature[] => [
  ...trees.map((at) => surface('tree', 'Neue Winterlinde', circle(at, 2.7))),
  surface('planting', 'Staudenbeet mit Regenrückhalt', box([-40.5, 14], [3.5, 16], -3)),
  surface('planting', 'Staudenbeet mit Regenrückhalt', box([-41.5, -15], [3.5, 14], 3)),
];

const trees: Point[] = [
  [-33, 31],
  [-20, 32],
  [-7, 32.5],
  [25, 33],
  [-34, -30],
  [-21, -30.5],
  [-8, -31],
  [5, -31.5],
  [18, -31.5],
  [29, -32],
  [27, 3],
  [-34, 3],
  [-30, -9],
  [-30, 10],
];

const benches: Point[] = [
  [-26, 6.5],
  [-26, -5.5],
  [-11, 6.8],
  [-11, -5.8],
  [22, 4.5],
  [22, 1.2],
  [-14, 31.6],
  [-27, -30],
  [11, -31.4],
  [31, -5],
];
