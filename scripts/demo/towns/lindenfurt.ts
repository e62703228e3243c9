import { band, smooth } from '../shapes/lines';
import type { Point } from '../shapes/points';
import { streetsOf } from '../town/quarter';
import type { Ground, Street, Town } from '../town/town';

const lemme: Point[] = [
  [-2400, -420],
  [-1700, -300],
  [-1100, -390],
  [-600, -330],
  [-250, -262],
  [20, -240],
  [320, -290],
  [700, -250],
  [1100, -330],
  [1700, -470],
  [2400, -430],
];

const westwall: Point[] = [
  [-268, -205],
  [-318, -80],
  [-315, 10],
  [-290, 140],
  [-200, 250],
  [-60, 305],
  [85, 300],
];
const ostwall: Point[] = [
  [85, 300],
  [215, 245],
  [300, 130],
  [322, 8],
  [310, -110],
  [272, -222],
];

/** The roads that bring the traffic to the market square. */
const roads: Street[] = [
  { name: 'Lemme', kind: 'river', through: lemme },
  {
    kind: 'rail',
    through: [
      [1020, 1900],
      [900, 900],
      [862, 400],
      [858, 40],
      [880, -300],
      [980, -800],
      [1250, -1900],
    ],
  },
  {
    name: 'Mühlhofer Straße',
    kind: 'street-main',
    through: [
      [-180, -1900],
      [-60, -1300],
      [40, -900],
      [28, -560],
      [34, -330],
    ],
    built: 'villas',
  },
  {
    name: 'Brückenstraße',
    kind: 'street-main',
    through: [
      [34, -330],
      [36, -240],
      [41, -130],
      [45, -34],
    ],
    built: 'closed',
  },
  {
    name: 'Am Markt',
    kind: 'street-main',
    through: [
      [45, -34],
      [47, 0],
      [47, 36],
    ],
    built: 'closed',
  },
  {
    name: 'Nordstraße',
    kind: 'street-main',
    through: [
      [47, 36],
      [42, 120],
      [60, 220],
      [85, 300],
    ],
    built: 'closed',
  },
  {
    name: 'Haselroder Straße',
    kind: 'street-main',
    through: [
      [85, 300],
      [150, 520],
      [165, 760],
      [110, 1100],
      [-120, 1900],
    ],
    built: 'villas',
  },
  {
    name: 'Bahnhofstraße',
    kind: 'street-main',
    through: [
      [47, 0],
      [140, 14],
      [240, -4],
      [322, 8],
    ],
    built: 'closed',
  },
  {
    name: 'Bahnhofstraße',
    kind: 'street-main',
    through: [
      [322, 8],
      [430, 26],
      [560, 12],
      [700, 30],
      [820, 38],
    ],
    built: 'closed',
  },
  {
    name: 'Erlenstedter Straße',
    kind: 'street-main',
    through: [
      [820, 38],
      [940, 60],
      [1150, 190],
      [1450, 320],
      [2400, 640],
    ],
  },
  { name: 'Westwall', kind: 'street-main', through: westwall },
  { name: 'Ostwall', kind: 'street-main', through: ostwall },
  {
    name: 'Westernstraße',
    kind: 'street-main',
    through: [
      [-315, 10],
      [-520, -20],
      [-800, 45],
      [-1150, 20],
      [-1700, 120],
      [-2400, 60],
    ],
    built: 'villas',
  },
];

const oldTown: Street[] = lanes('closed', {
  '': [
    [45, -34],
    [0, -33],
    [-38, -32],
    [-43, -26],
    [-42, 0],
    [-40, 26],
    [-35, 33],
    [0, 35],
    [47, 36],
  ],
  'Lange Straße': [
    [-41, 0],
    [-130, -18],
    [-235, 4],
    [-315, 10],
  ],
  Kirchgasse: [
    [-12, 35],
    [-14, 72],
    [-40, 116],
    [-60, 200],
    [-60, 305],
  ],
  Rosengasse: [
    [-43, -32],
    [-110, -70],
    [-190, -84],
    [-318, -80],
  ],
  Gerbergasse: [
    [-18, -33],
    [-34, -100],
    [-100, -150],
    [-268, -170],
  ],
  Mühlengasse: [
    [41, -150],
    [-40, -172],
    [-130, -205],
  ],
  Fischergasse: [
    [41, -140],
    [130, -160],
    [200, -190],
    [290, -180],
  ],
  Apothekergasse: [
    [43, -62],
    [120, -58],
    [215, -90],
    [312, -95],
  ],
  Schulgasse: [
    [44, 84],
    [120, 92],
    [200, 84],
    [298, 130],
  ],
  Töpfergasse: [
    [140, 14],
    [132, 92],
    [158, 170],
    [215, 245],
  ],
  Küstergasse: [
    [-150, -16],
    [-128, 62],
    [-150, 150],
    [-200, 250],
  ],
  Badergasse: [
    [228, -2],
    [214, -90],
    [206, -190],
  ],
  'Hinter der Mauer': [
    [-235, 4],
    [-222, -84],
    [-212, -166],
  ],
  Glockengasse: [
    [-40, 118],
    [-140, 124],
    [-290, 140],
  ],
  Salzgasse: [
    [44, 160],
    [-52, 184],
    [-165, 196],
  ],
  Nonnengasse: [
    [61, 226],
    [0, 240],
    [-60, 248],
  ],
  Reitergasse: [
    [62, 226],
    [130, 234],
    [186, 258],
  ],
  Zwinger: [
    [-312, 60],
    [-220, 66],
    [-130, 70],
  ],
  Kapellengasse: [
    [-190, -84],
    [-120, -118],
    [-34, -100],
  ],
  'Am Speicher': [
    [44, 165],
    [158, 170],
    [262, 190],
  ],
});

const quarters: Street[] = [
  ...streetsOf({
    corners: [
      [-430, 372],
      [112, 400],
      [160, 850],
      [-500, 800],
    ],
    across: ['Fliederweg', 'Holunderweg', 'Ahornweg', 'Eschenweg', 'Ulmenweg'],
    upward: ['Am Lindenberg', 'Kastanienallee', 'Robinienweg', 'Gartenstraße'],
    swing: 34,
    built: 'villas',
  }),
  ...streetsOf({
    corners: [
      [118, 405],
      [770, 345],
      [800, 850],
      [162, 870],
    ],
    across: ['Mascha-Kaléko-Straße', 'Heinestraße', 'Droste-Hülshoff-Straße', 'Kästnerstraße', 'Lessingstraße'],
    upward: ['Dichterweg', 'Büchnerstraße', 'Lasker-Schüler-Straße', 'Am Bahndamm'],
    swing: -26,
    built: 'rows',
  }),
  ...streetsOf({
    corners: [
      [-900, 48],
      [-400, -2],
      [-460, 330],
      [-880, 380],
    ],
    across: ['Walkmühlenweg', 'Tuchmacherweg', 'Weberstraße', 'Spinnereiweg'],
    upward: ['Färberstraße', 'Klinikstraße', 'Bleicherstraße', 'Seilergang'],
    swing: 20,
    built: 'rows',
  }),
  ...streetsOf({
    corners: [
      [-860, -220],
      [-335, -190],
      [-400, -12],
      [-850, 40],
    ],
    across: ['Lemmeweg', 'Erlenweg'],
    upward: ['Weidengrund', 'Pappelweg', 'Binsenweg'],
    swing: 16,
    built: 'villas',
  }),
  ...streetsOf({
    corners: [
      [335, 12],
      [770, 34],
      [760, 280],
      [300, 262],
    ],
    across: ['Güterstraße', 'Poststraße', 'Zollstraße'],
    upward: ['Marienstraße', 'Wilhelminenstraße', 'Lokschuppenweg'],
    swing: 12,
    built: 'closed',
  }).slice(1),
  ...streetsOf({
    corners: [
      [310, -200],
      [790, -180],
      [790, 30],
      [330, 10],
    ],
    across: ['Lagerhausstraße', 'Speditionsweg', 'Bahnhofstraße'],
    upward: ['Kornstraße', 'Mühlenkamp', 'Kranweg'],
    swing: 10,
    built: 'blocks',
  }).filter(({ name }) => name !== 'Bahnhofstraße'),
  ...streetsOf({
    corners: [
      [-470, -900],
      [40, -900],
      [28, -440],
      [-390, -470],
    ],
    across: ['Am Sonnenhang', 'Amselweg', 'Finkenweg', 'Drosselweg'],
    upward: ['Starenweg', 'Meisenweg', 'Lerchenweg'],
    swing: 36,
    built: 'villas',
  }),
  ...streetsOf({
    corners: [
      [40, -890],
      [560, -920],
      [530, -400],
      [30, -400],
    ],
    across: ['Genossenschaftsweg', 'Raiffeisenstraße', 'Schulze-Delitzsch-Straße', 'Am Lemmebogen'],
    upward: ['Siedlerweg', 'Konsumstraße', 'Baumeisterweg'],
    swing: -20,
    built: 'blocks',
  }),
  ...streetsOf({
    corners: [
      [930, -200],
      [1400, -270],
      [1420, 300],
      [945, 64],
    ],
    across: ['Industriestraße', 'Dieselstraße', 'Am Umspannwerk'],
    upward: ['Daimlerweg', 'Boschstraße'],
    swing: 12,
    built: 'halls',
  }).slice(0, 5),
];

const paths: Street[] = [
  {
    name: 'Uferpromenade',
    kind: 'path',
    through: [
      [-640, -295],
      [-268, -228],
      [20, -208],
      [280, -245],
      [520, -232],
      [830, -222],
    ],
  },
  {
    kind: 'path',
    through: [
      [-900, -500],
      [-560, -440],
      [-200, -345],
      [34, -330],
      [300, -345],
      [640, -310],
      [860, -330],
    ],
  },
  {
    name: 'Auensteg',
    kind: 'path',
    through: [
      [-610, -210],
      [-606, -330],
      [-590, -440],
    ],
  },
  {
    kind: 'path',
    through: [
      [-480, 800],
      [-820, 760],
      [-1200, 900],
      [-1600, 880],
    ],
  },
  {
    kind: 'path',
    through: [
      [-880, 380],
      [-900, 620],
      [-1100, 820],
      [-1150, 1100],
    ],
  },
  {
    kind: 'path',
    through: [
      [790, 850],
      [980, 760],
      [1300, 860],
      [1900, 780],
    ],
  },
  {
    kind: 'path',
    through: [
      [-460, -900],
      [-800, -980],
      [-1300, -860],
      [-2000, -960],
    ],
  },
  {
    kind: 'path',
    through: [
      [540, -920],
      [900, -1050],
      [1500, -900],
      [2100, -1000],
    ],
  },
  {
    kind: 'path',
    through: [
      [-900, -500],
      [-1300, -520],
      [-1900, -420],
    ],
  },
];

const publicGrounds: Ground[] = [
  {
    kind: 'square',
    name: 'Marktplatz',
    corners: [
      [-36, -26],
      [38, -28],
      [39, 30],
      [-32, 28],
    ],
  },
  {
    kind: 'square',
    corners: [
      [-92, 46],
      [-22, 42],
      [-26, 98],
      [-90, 106],
    ],
  },
  {
    kind: 'building-public',
    name: 'Nikolaikirche',
    corners: [
      [-84, 66],
      [-74, 65.5],
      [-74, 62],
      [-44, 60],
      [-37, 64],
      [-34, 71],
      [-37, 78],
      [-43.5, 82],
      [-73, 84],
      [-73, 80.5],
      [-83, 81],
    ],
  },
  {
    kind: 'building-public',
    name: 'Rathaus',
    corners: [
      [2, 42],
      [33, 43],
      [33, 60],
      [22, 60],
      [22, 70],
      [12, 70],
      [12, 59],
      [2, 58],
    ],
  },
  {
    kind: 'building-public',
    name: 'Stadtbücherei',
    corners: [
      [70, 104],
      [104, 105],
      [103, 126],
      [69, 125],
    ],
  },
  {
    kind: 'building-public',
    name: 'Kulturspeicher',
    corners: [
      [176, 186],
      [196, 190],
      [190, 226],
      [171, 221],
    ],
  },
  {
    kind: 'square',
    name: 'Bahnhofsplatz',
    corners: [
      [766, 52],
      [808, 52],
      [808, 122],
      [766, 122],
    ],
  },
  {
    kind: 'building-public',
    name: 'Bahnhof',
    corners: [
      [816, 52],
      [840, 52],
      [840, 66],
      [834, 66],
      [834, 108],
      [840, 108],
      [840, 122],
      [816, 122],
    ],
  },
  {
    kind: 'building-public',
    name: 'Gesamtschule am Lemmebogen',
    corners: [
      [566, -560],
      [640, -566],
      [642, -546],
      [606, -543],
      [610, -490],
      [640, -492],
      [641, -474],
      [590, -470],
      [586, -541],
      [567, -540],
    ],
  },
  {
    kind: 'sports',
    name: 'Sportplatz',
    corners: [
      [666, -560],
      [760, -568],
      [768, -428],
      [674, -420],
    ],
  },
  {
    kind: 'building-public',
    name: 'Grundschule Nord',
    corners: [
      [-140, 880],
      [-84, 884],
      [-85, 898],
      [-112, 897],
      [-114, 930],
      [-130, 929],
      [-128, 896],
      [-141, 895],
    ],
  },
  {
    kind: 'building-public',
    name: 'Feuerwehr',
    corners: [
      [-560, 30],
      [-516, 26],
      [-514, 46],
      [-558, 50],
    ],
  },
  {
    kind: 'building-public',
    name: 'Klinikum',
    corners: [
      [-1010, 120],
      [-940, 112],
      [-938, 132],
      [-964, 135],
      [-958, 190],
      [-978, 192],
      [-984, 138],
      [-1008, 141],
    ],
  },
];

const greens: Ground[] = [
  {
    kind: 'park',
    name: 'Lemmeauen',
    round: true,
    corners: [
      [-900, -470],
      [-600, -392],
      [-260, -318],
      [-6, -288],
      [0, -400],
      [-250, -425],
      [-420, -470],
      [-640, -560],
      [-880, -600],
    ],
  },
  { kind: 'park', name: 'Wallanlagen', corners: band(smooth(westwall.slice(1, 6)), 34, 10) },
  { kind: 'park', corners: band(smooth(ostwall.slice(0, 4)), 32, 10) },
  {
    kind: 'park',
    name: 'Stadtgarten',
    round: true,
    corners: [
      [560, 130],
      [690, 140],
      [680, 215],
      [560, 215],
    ],
  },
  {
    kind: 'playground',
    name: 'Spielplatz Schiffchen',
    corners: [
      [96, -330],
      [150, -338],
      [156, -372],
      [100, -368],
    ],
  },
  {
    kind: 'cemetery',
    name: 'Nordfriedhof',
    corners: [
      [240, 945],
      [520, 930],
      [545, 1100],
      [260, 1120],
    ],
  },
  {
    kind: 'garden',
    name: 'Kleingärten am Bahndamm',
    corners: [
      [905, 420],
      [1080, 400],
      [1110, 650],
      [930, 660],
    ],
  },
  {
    kind: 'water',
    name: 'Mühlteich',
    round: true,
    corners: [
      [-760, -640],
      [-640, -610],
      [-600, -660],
      [-660, -720],
      [-750, -710],
    ],
  },
  {
    kind: 'forest',
    name: 'Lindenberg',
    round: true,
    corners: [
      [-1500, 520],
      [-1000, 560],
      [-800, 800],
      [-900, 1250],
      [-1500, 1350],
      [-1850, 950],
    ],
  },
  {
    kind: 'forest',
    name: 'Mühlhofer Holz',
    round: true,
    corners: [
      [700, -1150],
      [1200, -1080],
      [1500, -1350],
      [1200, -1700],
      [720, -1620],
    ],
  },
  {
    kind: 'forest',
    name: 'Bruchwald',
    round: true,
    corners: [
      [-1900, -560],
      [-1500, -520],
      [-1350, -760],
      [-1600, -980],
      [-1950, -900],
    ],
  },
];

const settled: Ground[] = [
  {
    kind: 'residential',
    round: true,
    corners: [
      [-330, -225],
      [-120, -215],
      [30, -200],
      [290, -240],
      [345, 0],
      [320, 150],
      [210, 275],
      [80, 320],
      [-210, 285],
      [-330, 150],
      [-345, 0],
    ],
  },
  {
    kind: 'residential',
    corners: [
      [-470, 335],
      [60, 360],
      [200, 360],
      [800, 290],
      [840, 880],
      [600, 910],
      [200, 930],
      [110, 950],
      [-160, 950],
      [-530, 850],
    ],
  },
  {
    kind: 'residential',
    corners: [
      [-1040, -50],
      [-1020, 230],
      [-930, 420],
      [-440, 370],
      [-350, 240],
      [-350, -30],
      [-360, -230],
      [-890, -265],
      [-920, -80],
    ],
  },
  {
    kind: 'residential',
    corners: [
      [345, -235],
      [830, -215],
      [845, 290],
      [345, 290],
    ],
  },
  {
    kind: 'residential',
    corners: [
      [-510, -945],
      [60, -930],
      [580, -965],
      [650, -600],
      [560, -365],
      [60, -350],
      [10, -420],
      [-420, -440],
    ],
  },
  {
    kind: 'commercial',
    corners: [
      [910, -230],
      [1460, -310],
      [1470, 290],
      [1150, 160],
      [900, 30],
    ],
  },
];

export const lindenfurt: Town = {
  slug: 'lindenfurt',
  seed: 1248,
  reach: [2100, 1700],
  streets: [...roads, ...oldTown, ...quarters, ...paths],
  grounds: [...settled, ...greens, ...publicGrounds],
  labels: [
    { name: 'Altstadt', at: [-150, 45] },
    { name: 'Nordstadt', at: [-200, 620] },
    { name: 'Dichterviertel', at: [500, 620] },
    { name: 'Westend', at: [-650, 220] },
    { name: 'Bahnhofsviertel', at: [480, 170] },
    { name: 'Südstadt', at: [300, -640] },
    { name: 'Sonnenhang', at: [-230, -680] },
    { name: 'Gewerbepark Ost', at: [1180, -60] },
    { name: 'nach Haselrode', at: [-70, 1500] },
    { name: 'nach Erlenstedt', at: [1750, 440] },
    { name: 'nach Mühlhof', at: [-110, -1480] },
  ],
};

/** Lanes by their names. */
function lanes(built: Street['built'], named: Record<string, Point[]>): Street[] {
  return Object.entries(named).map(([name, through]) => ({
    name,
    kind: 'street-side',
    through,
    ...(built && { built }),
  }));
}
