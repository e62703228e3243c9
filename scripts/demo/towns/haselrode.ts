import type { Point } from '../shapes/points';
import { streetsOf } from '../town/quarter';
import type { Ground, Manner, Street, Town } from '../town/town';

const haselbach: Point[] = [
  [-520, 1900],
  [-340, 1300],
  [-230, 900],
  [-120, 560],
  [-20, 300],
  [20, 60],
  [-40, -220],
  [-10, -520],
  [90, -860],
  [70, -1250],
  [240, -1900],
];

const roads: Street[] = [
  { name: 'Haselbach', kind: 'river', through: haselbach },
  {
    name: 'Erlenstedter Straße',
    kind: 'street-main',
    through: [
      [1900, 760],
      [1300, 560],
      [860, 430],
      [560, 300],
      [330, 190],
      [120, 110],
    ],
    built: 'villas',
  },
  {
    name: 'Talstraße',
    kind: 'street-main',
    through: [
      [120, 110],
      [70, -60],
      [40, -260],
      [70, -520],
      [170, -840],
      [150, -1200],
    ],
    built: 'closed',
  },
  {
    name: 'Lindenfurter Straße',
    kind: 'street-main',
    through: [
      [150, -1200],
      [200, -1500],
      [420, -1900],
    ],
  },
  {
    name: 'Talstraße',
    kind: 'street-main',
    through: [
      [120, 110],
      [60, 320],
      [-40, 580],
      [-150, 920],
    ],
    built: 'closed',
  },
  {
    name: 'Forststraße',
    kind: 'street-main',
    through: [
      [-150, 920],
      [-260, 1320],
      [-430, 1900],
    ],
  },
];

const hills: Street[] = lanes({
  closed: {
    Brunnenplatz: [
      [120, 110],
      [170, 60],
      [160, -10],
      [84, -20],
    ],
    Kirchstieg: [
      [170, 60],
      [250, 70],
      [320, 20],
      [380, 40],
    ],
    Schmiedegasse: [
      [60, -100],
      [150, -120],
      [240, -90],
      [300, -10],
    ],
    Bachgasse: [
      [62, -60],
      [-50, -40],
      [-110, 60],
      [-80, 200],
      [30, 240],
    ],
    Jakobusgasse: [
      [90, 220],
      [190, 220],
      [270, 160],
      [320, 180],
    ],
  },
  villas: {
    Sonnenleite: [
      [330, 190],
      [420, 60],
      [430, -120],
      [360, -300],
      [250, -420],
      [66, -470],
    ],
    Hasenhöhe: [
      [420, 60],
      [560, 20],
      [640, -130],
      [590, -330],
      [450, -480],
      [300, -560],
      [80, -560],
    ],
    Schlehenweg: [
      [560, 20],
      [700, 90],
      [780, 220],
      [700, 366],
    ],
    Bergstraße: [
      [-110, 60],
      [-230, 20],
      [-330, -90],
      [-300, -220],
      [-200, -270],
      [-120, -296],
    ],
    Kuckucksweg: [
      [-330, -90],
      [-470, -60],
      [-560, 60],
      [-520, 220],
      [-380, 300],
      [-200, 290],
      [-80, 200],
    ],
    Wacholderweg: [
      [-300, -220],
      [-440, -280],
      [-500, -420],
      [-420, -560],
      [-200, -600],
      [60, -620],
    ],
    'Am Steinbruch': [
      [-40, 580],
      [110, 560],
      [240, 480],
      [280, 340],
      [330, 190],
    ],
    Haselweg: [
      [-40, 580],
      [60, 700],
      [200, 720],
      [330, 620],
      [340, 480],
      [280, 340],
    ],
    Köhlerpfad: [
      [-120, 860],
      [40, 880],
      [200, 820],
      [330, 620],
    ],
    Mühlweg: [
      [-150, 920],
      [-280, 860],
      [-330, 700],
      [-250, 560],
      [-200, 420],
      [-200, 290],
    ],
    Zeitlerweg: [
      [150, -1000],
      [300, -960],
      [380, -820],
      [300, -680],
      [110, -680],
    ],
  },
  blocks: {
    'Am Hallenbad': [
      [40, -260],
      [-60, -282],
      [-120, -296],
    ],
  },
});

const quarters: Street[] = [
  ...streetsOf({
    corners: [
      [-360, -1200],
      [120, -1240],
      [140, -960],
      [-300, -900],
    ],
    across: ['Sägewerkstraße', 'Spänegasse'],
    upward: ['Holzmarkt', 'Am Gatter'],
    swing: 12,
    built: 'halls',
  }),
];

const paths: Street[] = [
  {
    name: 'Haselsteig',
    kind: 'path',
    through: [
      [-150, 920],
      [-420, 1000],
      [-700, 860],
      [-900, 600],
      [-820, 300],
      [-700, 60],
      [-760, -200],
      [-900, -500],
      [-760, -900],
      [-360, -1200],
    ],
  },
  {
    name: 'Burgweg',
    kind: 'path',
    through: [
      [-560, 60],
      [-700, 60],
      [-790, 160],
      [-720, 250],
      [-640, 210],
    ],
  },
  {
    kind: 'path',
    through: [
      [640, -130],
      [860, -160],
      [1150, -60],
      [1500, -160],
      [1900, -120],
    ],
  },
  {
    name: 'Aussichtsweg',
    kind: 'path',
    through: [
      [780, 220],
      [960, 160],
      [1060, -60],
      [960, -300],
      [760, -420],
      [590, -330],
    ],
  },
  {
    kind: 'path',
    through: [
      [200, 820],
      [480, 900],
      [800, 1100],
      [1100, 1500],
    ],
  },
  {
    kind: 'path',
    through: [
      [-900, 600],
      [-1300, 720],
      [-1900, 640],
    ],
  },
];

const publicGrounds: Ground[] = [
  {
    kind: 'square',
    name: 'Brunnenplatz',
    corners: [
      [94, 62],
      [146, 52],
      [142, 4],
      [88, 0],
      [84, 40],
    ],
  },
  {
    kind: 'building-public',
    name: 'Rathaus',
    corners: [
      [178, 34],
      [202, 38],
      [198, 62],
      [186, 60],
      [187, 52],
      [175, 50],
    ],
  },
  {
    kind: 'building-public',
    name: 'Jakobuskirche',
    corners: [
      [338, 50],
      [348, 46],
      [350, 51],
      [376, 40],
      [384, 44],
      [386, 53],
      [380, 59],
      [354, 68],
      [356, 73],
      [346, 77],
    ],
  },
  {
    kind: 'building-public',
    name: 'Hallenbad',
    corners: [
      [-104, -386],
      [-56, -374],
      [-64, -338],
      [-80, -342],
      [-82, -334],
      [-98, -338],
      [-96, -346],
      [-112, -350],
    ],
  },
  {
    kind: 'building-public',
    name: 'Grundschule am Hang',
    corners: [
      [250, 250],
      [300, 266],
      [294, 284],
      [276, 278],
      [268, 302],
      [250, 296],
      [258, 272],
      [244, 268],
    ],
  },
  {
    kind: 'building-public',
    name: 'Burgruine Haselstein',
    corners: [
      [-668, 190],
      [-632, 186],
      [-620, 214],
      [-640, 234],
      [-672, 224],
    ],
  },
  {
    kind: 'building-public',
    name: 'Feuerwehr',
    corners: [
      [104, -430],
      [136, -424],
      [132, -400],
      [100, -406],
    ],
  },
  {
    kind: 'building-public',
    name: 'Waldmuseum',
    corners: [
      [-196, 938],
      [-170, 946],
      [-178, 970],
      [-204, 962],
    ],
  },
];

const greens: Ground[] = [
  {
    kind: 'park',
    name: 'Kurpark',
    round: true,
    corners: [
      [-160, -60],
      [-40, -70],
      [-60, -220],
      [-90, -270],
      [-170, -230],
      [-260, -120],
    ],
  },
  {
    kind: 'sports',
    name: 'Sportplatz',
    corners: [
      [-300, -416],
      [-190, -396],
      [-180, -476],
      [-292, -496],
    ],
  },
  {
    kind: 'cemetery',
    name: 'Bergfriedhof',
    corners: [
      [460, 120],
      [540, 90],
      [580, 180],
      [500, 220],
    ],
  },
  {
    kind: 'playground',
    name: 'Räuberspielplatz',
    corners: [
      [130, 600],
      [190, 610],
      [184, 650],
      [128, 644],
    ],
  },
  {
    kind: 'water',
    name: 'Mühlteich',
    round: true,
    corners: [
      [-200, 660],
      [-150, 640],
      [-130, 720],
      [-180, 780],
      [-230, 740],
    ],
  },
  {
    kind: 'sports',
    name: 'Freilichtbühne',
    round: true,
    corners: [
      [-560, 330],
      [-500, 330],
      [-490, 390],
      [-550, 400],
    ],
  },
  {
    kind: 'forest',
    name: 'Haselsteiner Forst',
    round: true,
    corners: [
      [-1900, 1500],
      [-1000, 1500],
      [-560, 1180],
      [-460, 860],
      [-620, 560],
      [-600, 300],
      [-680, -40],
      [-640, -420],
      [-560, -760],
      [-660, -1100],
      [-1100, -1500],
      [-1900, -1400],
    ],
  },
  {
    kind: 'forest',
    name: 'Kahler Berg',
    round: true,
    corners: [
      [900, 60],
      [1300, 280],
      [1900, 300],
      [1900, -1400],
      [1200, -1500],
      [700, -1250],
      [560, -800],
      [720, -480],
      [860, -300],
    ],
  },
  {
    kind: 'forest',
    name: 'Hintere Heide',
    round: true,
    corners: [
      [480, 760],
      [900, 700],
      [1400, 800],
      [1900, 1100],
      [1900, 1500],
      [700, 1500],
      [420, 1150],
    ],
  },
];

const settled: Ground[] = [
  {
    kind: 'residential',
    round: true,
    corners: [
      [-180, 300],
      [-60, 120],
      [-70, -80],
      [0, -300],
      [0, -560],
      [90, -1130],
      [210, -1130],
      [200, -700],
      [320, -520],
      [480, -100],
      [480, 150],
      [360, 240],
      [240, 260],
      [120, 420],
      [60, 620],
      [-60, 860],
      [-160, 980],
      [-220, 900],
      [-100, 620],
    ],
  },
  {
    kind: 'residential',
    round: true,
    corners: [
      [340, 240],
      [420, -40],
      [400, -320],
      [240, -460],
      [90, -500],
      [100, -620],
      [330, -640],
      [560, -500],
      [700, -120],
      [860, 230],
      [900, 470],
      [700, 420],
    ],
  },
  {
    kind: 'residential',
    round: true,
    corners: [
      [-60, 230],
      [-130, -20],
      [-290, -260],
      [-110, -280],
      [-90, -390],
      [-190, -520],
      [-60, -580],
      [60, -590],
      [40, -660],
      [-220, -650],
      [-450, -610],
      [-540, -420],
      [-480, -250],
      [-600, 60],
      [-560, 250],
      [-380, 350],
      [-190, 350],
    ],
  },
  {
    kind: 'residential',
    round: true,
    corners: [
      [-60, 560],
      [220, 440],
      [300, 320],
      [380, 480],
      [370, 640],
      [220, 860],
      [40, 930],
      [-140, 920],
      [-300, 900],
      [-380, 700],
      [-290, 540],
      [-220, 420],
      [-170, 430],
      [-260, 700],
      [-120, 850],
    ],
  },
  {
    kind: 'residential',
    round: true,
    corners: [
      [110, -660],
      [310, -720],
      [430, -820],
      [330, -1010],
      [150, -1040],
    ],
  },
  {
    kind: 'commercial',
    corners: [
      [-400, -1240],
      [140, -1290],
      [150, -940],
      [-320, -870],
    ],
  },
];

export const haselrode: Town = {
  slug: 'haselrode',
  seed: 1314,
  reach: [1750, 1500],
  streets: [...roads, ...hills, ...quarters, ...paths],
  grounds: [...settled, ...greens, ...publicGrounds],
  labels: [
    { name: 'Unterdorf', at: [180, -600] },
    { name: 'Oberdorf', at: [60, 480] },
    { name: 'Sonnenleite', at: [480, -160] },
    { name: 'Schattenseite', at: [-380, 80] },
    { name: 'Sägewerk', at: [-130, -1080] },
    { name: 'nach Erlenstedt', at: [1450, 600] },
    { name: 'nach Lindenfurt', at: [220, -1480] },
  ],
};

/** Lanes by how they are built up, and by their names. */
function lanes(named: Partial<Record<Manner, Record<string, Point[]>>>): Street[] {
  return Object.entries(named).flatMap(([built, lane]) =>
    Object.entries(lane).map(
      ([name, through]) => ({ name, kind: 'street-side', through, built: built as Manner }) as const,
    ),
  );
}
