import { smooth } from '../shapes/lines';
import type { Point } from '../shapes/points';
import { streetsOf } from '../town/quarter';
import type { Ground, Street, Town } from '../town/town';

const erlbach: Point[] = [
  [-1900, 700],
  [-1300, 560],
  [-820, 430],
  [-420, 300],
  [-150, 210],
  [60, 30],
  [120, -190],
  [260, -420],
  [520, -640],
  [900, -820],
  [1900, -1150],
];

const roads: Street[] = [
  { name: 'Erlbach', kind: 'river', through: erlbach },
  {
    kind: 'rail',
    through: [
      [-1900, -640],
      [-1100, -560],
      [-500, -500],
      [-60, -520],
      [420, -760],
      [900, -1060],
      [1900, -1700],
    ],
  },
  {
    name: 'Lindenfurter Straße',
    kind: 'street-main',
    through: [
      [-1900, -1180],
      [-1200, -820],
      [-700, -420],
      [-420, -230],
      [-190, -110],
    ],
    built: 'villas',
  },
  {
    name: 'Hauptstraße',
    kind: 'street-main',
    through: [
      [-190, -110],
      [-60, -40],
      [60, 30],
      [190, 140],
      [330, 230],
    ],
    built: 'closed',
  },
  {
    name: 'Schlossstraße',
    kind: 'street-main',
    through: [
      [330, 230],
      [520, 330],
      [820, 420],
      [1200, 640],
      [1900, 860],
    ],
    built: 'villas',
  },
  {
    name: 'Bahnhofstraße',
    kind: 'street-main',
    through: [
      [-190, -110],
      [-200, -250],
      [-180, -400],
      [-190, -496],
    ],
    built: 'closed',
  },
  {
    name: 'Nordring',
    kind: 'street-main',
    through: [
      [-700, -420],
      [-800, -120],
      [-760, 200],
      [-560, 520],
      [-160, 700],
      [300, 690],
      [660, 560],
      [820, 420],
    ],
  },
  {
    name: 'Haselroder Landstraße',
    kind: 'street-main',
    through: [
      [-760, 200],
      [-1100, 300],
      [-1500, 240],
      [-1900, 320],
    ],
  },
];

const oldTown: Street[] = lanes('closed', {
  Kornmarkt: [
    [-150, -90],
    [-120, -10],
    [-60, 60],
    [0, 70],
    [60, 30],
  ],
  Erlengasse: [
    [-60, 60],
    [-120, 120],
    [-220, 160],
    [-330, 170],
  ],
  'Am Erlbach': [
    [100, 70],
    [44, 152],
    [-60, 236],
    [-190, 296],
    [-400, 356],
  ],
  Kulturfabrikweg: [
    [292, -12],
    [290, -130],
    [300, -340],
  ],
  Seifengasse: [
    [190, 140],
    [120, 220],
    [40, 290],
    [-60, 330],
  ],
  Schulstraße: [
    [60, 30],
    [160, -20],
    [280, -10],
    [400, 60],
  ],
  Pfarrgasse: [
    [190, 140],
    [270, 90],
    [280, -10],
  ],
  Mittelgasse: [
    [-190, -110],
    [-260, -20],
    [-330, 60],
    [-330, 170],
  ],
  Hutmachergasse: [
    [-120, -10],
    [-230, 20],
    [-330, 60],
    [-430, 90],
  ],
  Wehrstraße: [
    [330, 230],
    [300, 330],
    [200, 420],
    [60, 470],
  ],
  'Zum Hirtenturm': [
    [400, 60],
    [420, 160],
    [330, 230],
  ],
});

const quarters: Street[] = [
  ...streetsOf({
    corners: [
      [-690, -120],
      [-430, -60],
      [-420, 260],
      [-700, 240],
    ],
    across: ['Sternstraße', 'Mondstraße', 'Jupiterweg'],
    upward: ['Planetenring', 'Kometenweg'],
    swing: 20,
    built: 'rows',
  }),
  ...streetsOf({
    corners: [
      [-520, 420],
      [-130, 330],
      [-60, 640],
      [-440, 560],
    ],
    across: ['Rosenweg', 'Nelkenweg', 'Tulpenweg'],
    upward: ['Asternweg', 'Dahlienweg', 'Malvenweg'],
    swing: 24,
    built: 'villas',
  }),
  ...streetsOf({
    corners: [
      [-60, 400],
      [280, 440],
      [330, 640],
      [-40, 660],
    ],
    across: ['Goerdelerstraße', 'Stauffenbergstraße', 'Scholl-Straße'],
    upward: ['Dorothea-Erxleben-Weg', 'Marie-Juchacz-Straße'],
    swing: 14,
    built: 'blocks',
  }),
  ...streetsOf({
    corners: [
      [440, 100],
      [860, 180],
      [840, 400],
      [400, 260],
    ],
    across: ['Fasanenweg', 'Rebhuhnweg', 'Wachtelweg'],
    upward: ['Kiebitzweg', 'Dohlenweg', 'Eulengrund'],
    swing: 26,
    built: 'villas',
  }),
  ...streetsOf({
    corners: [
      [300, -340],
      [700, -400],
      [760, -30],
      [330, -60],
    ],
    across: ['Fabrikstraße', 'Spulenweg', 'Garnstraße', 'Zwirnweg'],
    upward: ['Weberstieg', 'Haspelweg', 'Fadenweg'],
    swing: 12,
    built: 'rows',
  }),
  ...streetsOf({
    corners: [
      [-430, -470],
      [-190, -480],
      [-190, -260],
      [-470, -290],
    ],
    across: ['Ladestraße', 'Postweg'],
    upward: ['Gleisweg', 'Schaffnerstraße'],
    swing: 8,
    built: 'blocks',
  }),
  ...streetsOf({
    corners: [
      [-960, -700],
      [-560, -640],
      [-560, -420],
      [-800, -440],
    ],
    across: ['Handwerkerring', 'Werkstraße'],
    upward: ['Meisterweg', 'Gesellenweg'],
    swing: 10,
    built: 'halls',
  }).slice(1),
];

const paths: Street[] = [
  {
    name: 'Garnsteg',
    kind: 'path',
    through: [
      [40, -190],
      [104, -176],
      [190, -160],
      [292, -140],
    ],
  },
  {
    name: 'Erlbachweg',
    kind: 'path',
    through: [
      [-900, 500],
      [-420, 340],
      [-180, 240],
      [20, 130],
      [96, -60],
      [150, -220],
      [280, -396],
      [540, -610],
      [900, -790],
    ],
  },
  {
    kind: 'path',
    through: [
      [820, 420],
      [900, 760],
      [820, 1200],
    ],
  },
  {
    kind: 'path',
    through: [
      [300, 690],
      [380, 940],
      [260, 1400],
    ],
  },
  {
    kind: 'path',
    through: [
      [760, -30],
      [1100, 60],
      [1600, -60],
    ],
  },
  {
    kind: 'path',
    through: [
      [-800, -120],
      [-1200, -60],
      [-1800, -220],
    ],
  },
];

/** The old bleaching ground on the west bank of the brook, from which the park is to be made. */
export const bleiche: Point[] = [
  [-150, -150],
  [-30, -90],
  [36, -40],
  [84, -110],
  [104, -200],
  [170, -320],
  [240, -410],
  [120, -440],
  [-40, -420],
  [-130, -400],
  [-146, -270],
];

const publicGrounds: Ground[] = [
  {
    kind: 'square',
    name: 'Kornmarkt',
    corners: [
      [-104, -46],
      [-62, -26],
      [-14, 20],
      [-22, 52],
      [-52, 44],
      [-98, -12],
    ],
  },
  {
    kind: 'building-public',
    name: 'Rathaus',
    corners: [
      [-56, 6],
      [-36, 22],
      [-46, 34],
      [-66, 18],
    ],
  },
  {
    kind: 'building-public',
    name: 'Marienkirche',
    corners: [
      [196, 60],
      [208, 46],
      [214, 50],
      [238, 68],
      [243, 76],
      [240, 84],
      [232, 86],
      [206, 66],
      [201, 70],
    ],
  },
  {
    kind: 'building-public',
    name: 'Bahnhof',
    corners: [
      [-214, -514],
      [-150, -520],
      [-149, -506],
      [-213, -500],
    ],
  },
  {
    kind: 'building-public',
    name: 'Schloss Erlenstedt',
    corners: [
      [560, 400],
      [610, 424],
      [596, 452],
      [584, 446],
      [590, 432],
      [566, 420],
      [560, 434],
      [547, 428],
    ],
  },
  {
    kind: 'building-public',
    name: 'Kulturfabrik',
    corners: [
      [250, -330],
      [290, -338],
      [294, -300],
      [276, -297],
      [278, -280],
      [258, -277],
    ],
  },
  {
    kind: 'building-public',
    name: 'Grundschule am Erlbach',
    corners: [
      [310, -10],
      [352, 0],
      [346, 22],
      [332, 19],
      [328, 38],
      [312, 34],
      [316, 14],
      [306, 12],
    ],
  },
  {
    kind: 'building-public',
    name: 'Hirtenturm',
    corners: [
      [436, 72],
      [445, 72],
      [448, 80],
      [445, 88],
      [436, 88],
      [433, 80],
    ],
  },
  {
    kind: 'building-public',
    name: 'Kita Wiesenzwerge',
    corners: [
      [-178, -320],
      [-158, -322],
      [-156, -296],
      [-176, -294],
    ],
  },
];

const greens: Ground[] = [
  { kind: 'meadow', corners: smooth([...bleiche, bleiche[0] ?? [0, 0]], 18).slice(0, -1) },
  {
    kind: 'park',
    name: 'Schlosspark',
    round: true,
    corners: [
      [520, 400],
      [640, 400],
      [760, 480],
      [700, 600],
      [560, 580],
      [480, 480],
    ],
  },
  {
    kind: 'water',
    name: 'Schlossteich',
    round: true,
    corners: [
      [620, 480],
      [680, 480],
      [700, 520],
      [660, 550],
      [620, 530],
    ],
  },
  {
    kind: 'garden',
    name: 'Kleingärten Abendruh',
    corners: [
      [-700, 300],
      [-560, 290],
      [-540, 430],
      [-640, 450],
    ],
  },
  {
    kind: 'cemetery',
    name: 'Friedhof',
    corners: [
      [400, 480],
      [470, 500],
      [450, 600],
      [370, 590],
    ],
  },
  {
    kind: 'sports',
    name: 'Sportanlage Nord',
    corners: [
      [-420, 720],
      [-260, 770],
      [-300, 880],
      [-460, 830],
    ],
  },
  {
    kind: 'playground',
    name: 'Spielplatz Kometenweg',
    corners: [
      [-590, 40],
      [-550, 48],
      [-556, 84],
      [-594, 78],
    ],
  },
  {
    kind: 'forest',
    name: 'Tiergarten',
    round: true,
    corners: [
      [700, 700],
      [1100, 760],
      [1500, 1100],
      [1200, 1500],
      [750, 1300],
      [600, 950],
    ],
  },
  {
    kind: 'forest',
    name: 'Erlenbruch',
    round: true,
    corners: [
      [-1700, 420],
      [-1250, 380],
      [-1000, 560],
      [-1150, 820],
      [-1600, 860],
    ],
  },
  {
    kind: 'forest',
    name: 'Galgenholz',
    round: true,
    corners: [
      [700, -700],
      [1100, -560],
      [1350, -760],
      [1150, -930],
      [800, -900],
    ],
  },
  {
    kind: 'water',
    name: 'Ziegeleisee',
    round: true,
    corners: [
      [-1050, -1100],
      [-780, -1040],
      [-700, -1200],
      [-850, -1330],
      [-1080, -1260],
    ],
  },
];

const settled: Ground[] = [
  {
    kind: 'residential',
    round: true,
    corners: [
      [-480, -240],
      [-240, -220],
      [-150, -140],
      [40, -10],
      [150, -90],
      [330, -80],
      [470, 60],
      [420, 260],
      [330, 420],
      [60, 500],
      [-140, 380],
      [-420, 350],
      [-470, 120],
    ],
  },
  {
    kind: 'residential',
    corners: [
      [-780, -180],
      [-420, -140],
      [-390, 300],
      [-720, 300],
    ],
  },
  {
    kind: 'residential',
    corners: [
      [-580, 400],
      [-110, 300],
      [-20, 400],
      [320, 420],
      [400, 660],
      [-60, 740],
      [-520, 600],
    ],
  },
  {
    kind: 'residential',
    corners: [
      [400, 60],
      [920, 150],
      [900, 460],
      [560, 380],
      [380, 290],
    ],
  },
  {
    kind: 'residential',
    corners: [
      [250, -380],
      [740, -450],
      [820, -10],
      [320, -20],
    ],
  },
  {
    kind: 'residential',
    corners: [
      [-500, -500],
      [-160, -500],
      [-150, -220],
      [-500, -230],
    ],
  },
  {
    kind: 'commercial',
    corners: [
      [-1000, -740],
      [-540, -680],
      [-540, -400],
      [-820, -400],
    ],
  },
];

export const erlenstedt: Town = {
  slug: 'erlenstedt',
  seed: 1571,
  reach: [1750, 1450],
  streets: [...roads, ...oldTown, ...quarters, ...paths],
  grounds: [...settled, ...greens, ...publicGrounds],
  labels: [
    { name: 'Altstadt', at: [-250, 60] },
    { name: 'Alte Bleiche', at: [10, -250] },
    { name: 'Blumenviertel', at: [-300, 480] },
    { name: 'Sternsiedlung', at: [-560, 100] },
    { name: 'Garnviertel', at: [540, -210] },
    { name: 'Vogelhain', at: [650, 240] },
    { name: 'Bahnhofsviertel', at: [-320, -370] },
    { name: 'Gewerbegebiet Süd', at: [-740, -560] },
    { name: 'nach Lindenfurt', at: [-1450, -960] },
    { name: 'nach Haselrode', at: [-1420, 270] },
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
