import { expect, test } from 'vitest';
import type { Part, Shape, TextShape } from '../model/drawing';
import { PIXEL_METRES } from '../model/scale';
import type { Plan, Scene } from '../model/scene';
import { MILLIMETRE, type Orientation, type Paper, papers, type SheetWords } from '../model/sheet';
import type { Bounds } from '../model/view';
import { sheetOf } from './sheet';

const words: SheetWords = {
  language: 'de',
  title: 'Marktplatz',
  subtitle: 'Karte · Lindenfurt',
  date: 'Stand: heute',
  address: 'https://town.example/karte',
  sources: 'Kartengrund: eigene Zeichnung',
  plans: ['Vorentwurf'],
  entries: 'Einträge',
  unknownCategory: 'Ohne Kategorie',
  group: 'mehrere',
  answered: 'beantwortet',
  missing: [],
  area: 'Gebiet',
  scale: 'Maßstab 1 : {scale} (auf {paper})',
  north: 'N',
  northIsUp: 'Norden ist oben.',
  more: 'und {count} weitere',
  list: 'Einträge',
  listFirst: 'Die neuesten von {count}',
};

const fill = (name: string) => ({
  type: 'Feature' as const,
  properties: { name },
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [8.901, 51.591],
        [8.903, 51.591],
        [8.903, 51.593],
        [8.901, 51.591],
      ],
    ],
  },
});

const scene = (change: Partial<Scene> = {}): Scene => ({
  bounds: [8.9, 51.59, 8.905, 51.593],
  base: null,
  plans: [],
  area: null,
  entries: [],
  categories: [{ key: 'bench', label: 'Bank', colour: '#1f6f4a', icon: 'bench' }],
  entryStyle: [],
  selectedId: null,
  colours: {
    land: '#f4f1ea',
    label: '#453f36',
    labelHalo: '#ffffff',
    area: '#171a5c',
    selection: '#171a5c',
    markEdge: '#ffffff',
    group: '#171a5c',
  },
  ...change,
});

const entry = (number: number, lon: number) => ({
  id: String(number),
  number,
  category: 'bench',
  answered: false,
  geometry: { type: 'Point' as const, coordinates: [lon, 51.5915] },
});

const plan = (features: ReturnType<typeof fill>[]): Plan => ({
  ...{ kind: 'features', title: 'Vorentwurf', opacity: 1, fromZoom: null },
  ...{ features, style: [] },
});

const onPaper = (given: Scene, paper: Paper = 'a4', orientation?: Orientation) =>
  sheetOf(given, {
    paper,
    orientation,
    words,
    inWords: (count) => `${count} Einträge`,
    widthOf: (text, size) => text.length * size * 0.55,
  });

/** Every shape with the distance by which the parts around it move it. */
function all(shapes: readonly Shape[], [x, y] = [0, 0]): { shape: Shape; x: number; y: number }[] {
  return shapes.flatMap((shape) => {
    if (shape.kind !== 'part') return [{ shape, x, y }];
    const [right, down] = shape.at ?? [0, 0];
    return [{ shape, x, y }, ...all(shape.shapes, [x + right, y + down])];
  });
}

const textsOf = (shapes: readonly Shape[]) =>
  all(shapes).flatMap(({ shape }) => (shape.kind === 'text' ? [(shape as TextShape).text] : []));

test.each([
  ['a4', 'portrait'],
  ['a4', 'landscape'],
  ['a3', 'portrait'],
  ['a3', 'landscape'],
] as const)('a sheet of %s, %s, has its size, and all that belongs on a plan', (paper, orientation) => {
  const { drawing } = onPaper(scene({ plans: [plan([fill('Beet')])], entries: [entry(7, 8.902)] }), paper, orientation);
  const { width, height } = papers[paper];
  const [across, down] = orientation === 'portrait' ? [width, height] : [height, width];
  expect([drawing.width / MILLIMETRE, drawing.height / MILLIMETRE]).toEqual(
    [across, down].map((side) => expect.closeTo(side, 6)),
  );
  const told = textsOf(drawing.shapes);
  const wanted = [
    words.title,
    words.subtitle,
    words.date,
    words.sources,
    words.address,
    'N',
    'Bank',
    'Beet',
    'Vorentwurf',
    '7',
  ];
  expect(wanted.filter((one) => !told.includes(one))).toEqual([]);
  expect(told.some((one) => /^Maßstab 1 : [\d.]+ \(auf A[34]\)$/.test(one))).toBe(true);
});

test('the scale that is written, the bar, and what is drawn say the same within one percent', () => {
  const entries = [entry(1, 8.901), entry(2, 8.904)];
  const { drawing } = onPaper(scene({ entries }));
  const shapes = all(drawing.shapes);
  const written = Number(
    textsOf(drawing.shapes)
      .find((one) => one.startsWith('Maßstab'))
      ?.match(/1 : ([\d.]+)/)?.[1]
      ?.replace('.', ''),
  );
  const bar = shapes.find(({ shape }) => shape.kind === 'text' && / m$/.test(shape.text))?.shape as TextShape;
  expect(Math.abs(Number.parseInt(bar.text, 10) / (bar.at[0] * PIXEL_METRES) / written - 1)).toBeLessThan(0.01);
  const [one, two] = ['1', '2'].map((number) =>
    shapes.find(({ shape }) => shape.kind === 'text' && shape.text === number),
  );
  const apart = ((two?.x ?? 0) - (one?.x ?? 0)) * PIXEL_METRES * written;
  // 0.003 degrees of longitude at 51.5915° north, on WGS 84.
  expect(Math.abs(apart / 207.98 - 1)).toBeLessThan(0.01);
});

test('all of what is asked for lies in the map’s frame, and nothing is seen beyond it', () => {
  const corners: Bounds = [8.9, 51.59, 8.905, 51.593];
  const { drawing, seen } = onPaper(
    scene({
      bounds: corners,
      entries: [
        { ...entry(1, 0), geometry: { type: 'Point', coordinates: [8.9, 51.59] } },
        { ...entry(2, 0), geometry: { type: 'Point', coordinates: [8.905, 51.593] } },
        entry(3, 9.2),
      ],
    }),
  );
  expect(seen).toEqual(['1', '2']);
  expect(all(drawing.shapes).filter(({ shape }) => shape.kind === 'part' && shape.clip)).toHaveLength(1);
});

test('a sheet lies where that shows more, and stands otherwise', () => {
  expect(onPaper(scene()).drawing.width).toBeGreaterThan(
    onPaper(scene({ bounds: [8.9, 51.59, 8.901, 51.6] })).drawing.width,
  );
});

test('a legend that is too long says how much is missing', () => {
  const features = Array.from({ length: 90 }, (_, index) => fill(`Art ${index}`));
  const { drawing } = onPaper(scene({ plans: [plan(features)] }));
  const told = textsOf(drawing.shapes);
  const shown = told.filter((one) => one.startsWith('Art ')).length;
  expect(told).toContain(`und ${90 - shown} weitere`);
});

test('who hears the sheet read out hears title, picture, legend and sources in this order', () => {
  const { drawing } = onPaper(scene({ entries: [entry(1, 8.902)] }));
  const tags = drawing.shapes.flatMap((shape) =>
    shape.kind === 'part' && shape.tag ? [(shape as Part).tag?.role] : [],
  );
  expect(tags.join(' ')).toBe('heading paragraph paragraph figure paragraph figure figure list paragraph paragraph');
  const map = drawing.shapes.find((shape) => shape.kind === 'part' && shape.tag?.role === 'figure') as Part;
  expect(map.tag?.alt).toBe('1 Einträge');
});

test('entries that would lie over each other are one mark with their count', () => {
  const entries = [entry(1, 8.902), entry(2, 8.90201), entry(3, 8.90202), entry(4, 8.90203), entry(5, 8.9045)];
  const told = textsOf(onPaper(scene({ entries })).drawing.shapes);
  expect(told).toContain('4');
  expect(told).toContain('5');
  expect(told).not.toContain('2');
  expect(told).toContain('mehrere');
});

test('the selected entry stands alone, above the others', () => {
  const entries = [entry(1, 8.902), entry(2, 8.90201), entry(3, 8.90202)];
  const told = textsOf(onPaper(scene({ entries, selectedId: '2' })).drawing.shapes);
  expect(told.lastIndexOf('2')).toBeGreaterThan(told.indexOf('1, 3'));
});
