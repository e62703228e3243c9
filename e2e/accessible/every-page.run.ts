import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { settled } from '../fixtures/accessible';
import { signInAs, TOWN } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { markupFindings } from './markup';
import { fitOf, forcedColoursOf, structureOf, TEXT_SPACING, TEXT_TWICE, withStyle } from './page-checks';
import { preparedAddresses } from './prepared';
import { reviewed } from './reviewed';
import type { State } from './state';
import { allStates } from './states/all';

// A page that is not there, and a form that is refused, are looked at on purpose.
test.use({ expectedErrors: [[/status of 4\d\d|WebGL|webgl/], { scope: 'test' }] });

const locales = ['de-DE', 'en-GB'] as const;
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

test.describe('every page in every state keeps nobody out', () => {
  for (const state of allStates) {
    test(`${state.route} · ${state.state}`, async ({ another, baseURL }, info) => {
      const seen = new Seen();
      for (const locale of locales) {
        const page = await another({ locale, viewport: WIDE, baseURL: String(baseURL) });
        if (!state.withMap) await page.addInitScript(drawNoMaps);
        await arrive(page, state, String(baseURL));
        await lookAt(page, state, locale, seen);
      }
      for (const [type, count] of Object.entries({
        looks: seen.looks,
        checks: seen.checks,
        findings: seen.found.length,
      }))
        info.annotations.push({ type, description: String(count) });
      info.annotations.push({ type: 'route', description: state.route });
      expect(seen.found).toEqual([]);
    });
  }
});

/** What was looked at on the way, and found. */
class Seen {
  looks = 0;
  checks = 0;
  readonly found: string[] = [];

  add(where: string, count: number, found: readonly string[]): void {
    this.checks += count;
    this.found.push(...found.map((finding) => `${where}: ${finding}`));
  }
}

/** As in a browser without WebGL. */
function drawNoMaps(): void {
  const context = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: Parameters<typeof context>) {
    return String(asked[0]).startsWith('webgl') ? null : context.apply(this, asked);
  } as typeof context;
}

async function arrive(page: Page, { who, town, at, status = 200, first }: State, origin: string): Promise<void> {
  const path = typeof at === 'string' ? at : at(preparedAddresses());
  if (who) await signInAs(page, who, town ?? TOWN);
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(status);
  await first?.(page, origin);
  await page.waitForLoadState('load');
}

/** Both schemes and both widths on one loaded page; axe, which takes long, in one of them, another in each language. */
async function lookAt(page: Page, state: State, locale: string, seen: Seen): Promise<void> {
  const language = locale.slice(0, 2);
  for (const colorScheme of ['light', 'dark'] as const)
    for (const viewport of [WIDE, NARROW]) {
      const where = `${language} ${colorScheme} ${viewport.width}`;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await settled(page);
      seen.looks += 1;
      seen.add(where, 10, await structureOf(page, { language, isFramed: state.framed === true }));
      seen.add(where, 2, await fitOf(page));
      const isGerman = language === 'de';
      if ((colorScheme === 'light') === isGerman && (viewport === WIDE) === isGerman) await askAxe(page, where, seen);
    }
  await page.setViewportSize(NARROW);
  seen.add(`${language} text spacing`, 2, await withStyle(page, TEXT_SPACING, () => fitOf(page)));
  await page.setViewportSize(WIDE);
  seen.add(`${language} text of 200 %`, 2, await withStyle(page, TEXT_TWICE, () => fitOf(page)));
  await page.emulateMedia({ forcedColors: 'active' });
  seen.add(`${language} forced colours`, 1, await forcedColoursOf(page));
  await page.emulateMedia({ forcedColors: 'none' });
  if (!state.first) seen.add(`${language} markup`, 1, await markupFindings(await sentBy(page)));
}

const sentBy = async (page: Page): Promise<string> => (await page.request.get(page.url())).text();

async function askAxe(page: Page, where: string, seen: Seen): Promise<void> {
  const { violations, incomplete, passes } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: TAGS }, rules: { 'target-size': { enabled: true } } })
    .analyze();
  const told = ({ id, nodes }: (typeof violations)[number]) =>
    nodes.map(({ target, any }) => `axe ${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`);
  seen.add(where, passes.length + violations.length + incomplete.length, violations.flatMap(told));
  const open = incomplete
    .flatMap(told)
    .filter((line) => !reviewed.some(({ rule, at }) => line.startsWith(`axe ${rule}:`) && at.test(line)));
  seen.add(`${where} undecided`, 0, open);
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
