import { expect, test } from 'vitest';
import { PIXEL_METRES, roundScale, scaleAtZoom, scaleBar, zoomAtScale } from './scale';
import { metresPerPixelIn, viewAtScale, viewOf } from './view';

/** The way between two places on WGS 84 after Vincenty (1975), in metres: nothing that the pictures themselves use. */
function wayBetween([lon1, lat1]: [number, number], [lon2, lat2]: [number, number]): number {
  const [a, f] = [6_378_137, 1 / 298.257223563];
  const b = a * (1 - f);
  const [u1, u2] = [lat1, lat2].map((lat) => Math.atan((1 - f) * Math.tan((lat * Math.PI) / 180))) as [number, number];
  const l = ((lon2 - lon1) * Math.PI) / 180;
  let [lambda, before] = [l, Number.NaN];
  let [sigma, sinSigma, cosSigma, cosSqAlpha, cos2m] = [0, 0, 0, 0, 0];
  while (Math.abs(lambda - before) > 1e-12 || Number.isNaN(before)) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    sinSigma = Math.hypot(Math.cos(u2) * sinL, Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * cosL);
    cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * cosL;
    sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (Math.cos(u1) * Math.cos(u2) * sinL) / sinSigma;
    cosSqAlpha = 1 - sinAlpha ** 2;
    cos2m = cosSigma - (2 * Math.sin(u1) * Math.sin(u2)) / cosSqAlpha;
    const c = (f / 16) * cosSqAlpha * (4 + f * (4 - 3 * cosSqAlpha));
    before = lambda;
    lambda = l + (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (cos2m + c * cosSigma * (2 * cos2m ** 2 - 1)));
  }
  const uSq = (cosSqAlpha * (a ** 2 - b ** 2)) / b ** 2;
  const big = 1 + (uSq / 16384) * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
  const small = (uSq / 1024) * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
  const delta =
    small *
    sinSigma *
    (cos2m +
      (small / 4) *
        (cosSigma * (2 * cos2m ** 2 - 1) - (small / 6) * cos2m * (4 * sinSigma ** 2 - 3) * (4 * cos2m ** 2 - 3)));
  return b * big * (sigma - delta);
}

/** From the south of Bavaria to the north of Schleswig-Holstein. */
const latitudes = [47.3, 50.1, 51.6, 54.9];

test.each(latitudes)(
  'at %s° a scale bar has its length on the ground within half a percent, in every direction',
  (lat) => {
    const view = viewAtScale([8.9, lat - 0.001, 8.904, lat + 0.001], { width: 800, height: 600 }, 2500);
    for (const there of [
      [8.903, lat],
      [8.9, lat + 0.002],
      [8.902, lat - 0.001],
    ] as [number, number][]) {
      const [from, to] = [view.project([8.9, lat]), view.project(there)];
      const pixels = Math.hypot(to[0] - from[0], to[1] - from[1]);
      const metres = wayBetween([8.9, lat], there);
      expect(Math.abs((pixels * metresPerPixelIn(view)) / metres - 1)).toBeLessThan(0.005);
    }
  },
);

test.each(latitudes)('at %s° a sheet of 1 : 1 000 shows a hundred metres as ten centimetres', (lat) => {
  const view = viewAtScale([8.9, lat, 8.9, lat], { width: 800, height: 600 }, 1000);
  const [from, to] = [view.project([8.9, lat]), view.project([8.9015, lat])];
  const onPaper = (to[0] - from[0]) * PIXEL_METRES;
  expect(Math.abs((onPaper * 1000) / wayBetween([8.9, lat], [8.9015, lat]) - 1)).toBeLessThan(0.005);
});

test('a scale and its zoom are one', () => {
  for (const scale of [500, 1000, 2500, 25_000]) expect(scaleAtZoom(51, zoomAtScale(scale, 51))).toBeCloseTo(scale, 6);
});

test.each([
  [480, 500],
  [500, 500],
  [501, 750],
  [1001, 1500],
  [2100, 2500],
  [7600, 10_000],
  [123_456, 150_000],
  [2_600, 3_000],
])('where 1 : %i would just do, the sheet has 1 : %i', (needed, round) => {
  expect(roundScale(needed)).toBe(round);
});

test.each([
  [0.2646, 227, 50],
  [0.66, 227, 100],
  [10, 96, 500],
])('at %f metres a pixel a bar of at most %i pixels tells %i metres', (metres, most, told) => {
  const bar = scaleBar(metres, most);
  expect(bar.metres).toBe(told);
  expect(bar.pixels * metres).toBeCloseTo(told, 9);
  expect(bar.pixels).toBeLessThanOrEqual(most);
});

test('all of what is asked for is in the view, on whatever side it is long', () => {
  for (const size of [
    { width: 400, height: 300 },
    { width: 300, height: 900 },
  ]) {
    const view = viewOf([8.9, 51.5, 8.91, 51.51], size, 20);
    for (const corner of [
      [8.9, 51.5],
      [8.91, 51.51],
    ]) {
      const [x, y] = view.project(corner);
      expect(x).toBeGreaterThanOrEqual(19.99);
      expect(y).toBeGreaterThanOrEqual(19.99);
      expect(x).toBeLessThanOrEqual(size.width - 19.99);
      expect(y).toBeLessThanOrEqual(size.height - 19.99);
    }
  }
});

test('what is drawn is as large as on a live map of the same zoom', () => {
  const view = viewOf([-180, -85.051129, 180, 85.051129], { width: 1024, height: 1024 });
  expect(view.zoom).toBeCloseTo(1, 6);
});
