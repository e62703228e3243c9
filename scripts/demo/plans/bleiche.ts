import type { Feature } from 'geojson';
import type { PlanKind } from '@/db/demo/content/kinds';
import { band, smooth, smoothRing } from '../shapes/lines';
import type { Point } from '../shapes/points';
import { box, circle, planOf } from './plan';

/** The draft for the park on the old bleaching ground of Erlenstedt. */
export function bleiche(): Feature[] {
  return [
    ...grown.map(([kind, name, corners]) => surface(kind, name, smoothRing(corners))),
    ...ways(),
    ...places(),
    ...equipment(),
  ];
}

const { surface, spot } = planOf('erlenstedt');

/** What has no straight edge. */
const grown: [PlanKind, string, Point[]][] = [
  [
    'meadow',
    'Große Wiese zum Spielen und Liegen',
    [
      [-92, -196],
      [-20, -146],
      [44, -196],
      [62, -282],
      [0, -334],
      [-84, -306],
    ],
  ],
  [
    'planting',
    'Obstwiese mit 24 alten Sorten',
    [
      [-140, -262],
      [-112, -250],
      [-104, -330],
      [-124, -388],
      [-138, -360],
    ],
  ],
  [
    'planting',
    'Gemeinschaftsbeete',
    [
      [-112, -142],
      [-64, -112],
      [-52, -128],
      [-100, -162],
    ],
  ],
  [
    'planting',
    'Wildblumen statt Rasen',
    [
      [74, -160],
      [92, -176],
      [112, -238],
      [152, -312],
      [138, -320],
      [96, -250],
    ],
  ],
  [
    'pond',
    'Regenteich mit flachem Ufer',
    [
      [96, -352],
      [142, -344],
      [170, -376],
      [140, -404],
      [98, -394],
    ],
  ],
];

const loop: Point[] = [
  [-124, -180],
  [-62, -118],
  [18, -84],
  [66, -136],
  [88, -222],
  [150, -336],
  [196, -394],
  [120, -420],
  [-40, -404],
  [-108, -378],
  [-128, -280],
];

const ways = (): Feature[] => {
  const round = smoothRing(loop);
  return [
    surface('path', 'Rundweg, 720 m, fest und rollstuhlgerecht', band([...round, ...round.slice(0, 2)], 1.8, -1.8)),
    surface(
      'path',
      'Querweg zum Garnsteg',
      band(
        smooth([
          [-150, -300],
          [-96, -316],
          [-10, -344],
          [60, -300],
          [76, -216],
          [104, -176],
        ]),
        1.5,
        -1.5,
      ),
    ),
    surface(
      'path',
      'Zugang Hauptstraße',
      band(
        smooth([
          [-40, -94],
          [-30, -120],
          [-14, -150],
        ]),
        1.5,
        -1.5,
      ),
    ),
  ];
};

const places = (): Feature[] => [
  surface(
    'playground',
    'Wasserspielplatz mit Pumpe',
    smoothRing([
      [-92, -332],
      [-40, -346],
      [-28, -384],
      [-84, -378],
    ]),
  ),
  surface(
    'playground',
    'Kletterwald für Größere',
    smoothRing([
      [-16, -362],
      [34, -344],
      [50, -384],
      [-4, -396],
    ]),
  ),
  surface('sports', 'Boulebahn', box([18, -112], [22, 5], 24)),
  surface('sports', 'Trimmgeräte für jedes Alter', box([66, -386], [16, 12], -12)),
  surface('pavilion', 'Pavillon: Dach, Strom, 40 Sitzplätze', circle([-30, -136], 8)),
  surface('fountain', 'Trinkbrunnen', circle([-10, -352], 2)),
  surface('cycle-stand', 'Fahrradbügel für 20 Räder', box([-52, -100], [12, 3.5], 24)),
  surface('cycle-stand', 'Fahrradbügel für 12 Räder', box([-138, -306], [3.5, 9], 4)),
  surface('parking-removed', 'Wegfallender Schotterparkplatz (18)', box([-112, -206], [26, 16], 40)),
];

const equipment = (): Feature[] => [
  ...trees.map((at) => surface('tree', 'Neue Schwarzerle', circle(at, 3.2))),
  ...oldTrees.map((at) => surface('tree', 'Alte Kopfweide, bleibt', circle(at, 4.5))),
  ...benches.map((at) => spot('bench', 'Sitzbank mit Arm- und Rückenlehne', at)),
];

const trees: Point[] = [
  [78, -116],
  [92, -150],
  [104, -206],
  [124, -262],
  [158, -320],
  [186, -362],
  [212, -404],
  [-132, -400],
  [-80, -406],
  [20, -410],
  [64, -418],
  [-6, -66],
];
const oldTrees: Point[] = [
  [-66, -250],
  [-14, -282],
  [26, -240],
];
const benches: Point[] = [
  [-70, -130],
  [-4, -92],
  [58, -116],
  [84, -232],
  [132, -318],
  [176, -402],
  [40, -404],
  [-60, -398],
  [-120, -330],
  [-116, -240],
  [-22, -340],
  [88, -388],
];
