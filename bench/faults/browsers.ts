import { type Browser, chromium, type Page } from '@playwright/test';
import { browserPath } from '../../scripts/test/browser.mjs';
import { canariesIn } from './canary';
import { wasBroken } from './history';
import type { Rig } from './rig';
import type { StoredThread } from './stored';
import type { Verdict } from './verdict';

/** Real pages in a real browser, beside those that the checker plays. */
export interface BrowserPages {
  /** Compares what they show in the end, and saw on the way, with what is stored. */
  judge(stored: readonly StoredThread[]): Promise<Verdict[]>;
  close(): Promise<void>;
}

/** How often what stands on the screens is looked through, in milliseconds. */
const LOOK_MS = 500;

/** Opens so many pages on the threads in turn, half of them signed in. Null: there is no browser here. */
export async function openBrowserPages(rig: Rig, count: number): Promise<BrowserPages | null> {
  const executablePath = browserPath();
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  const spots = rig.places.flatMap((place) => place.threads.map((thread) => ({ place, thread })));
  const screens = await Promise.all(
    spots.slice(0, count).map(async ({ place, thread }, index) => {
      const page = await pageAt(
        browser,
        `${rig.origin}${thread.path}`,
        index % 2 ? (place.cookies[index] ?? null) : null,
      );
      return { page, town: place.slug, threadId: thread.threadId, underWay: false };
    }),
  );
  const looking = setInterval(() => void Promise.all(screens.map((screen) => look(rig, screen))), LOOK_MS);
  return {
    judge: async (stored) => {
      clearInterval(looking);
      const differing = await Promise.all(screens.map((screen) => differences(screen, stored)));
      const twice = await Promise.all(screens.map(({ page }) => page.evaluate<number>('doubled')));
      const doubled = twice.flatMap((times, index) =>
        times > 0 ? [`page ${index} showed ${times} comments twice`] : [],
      );
      return [
        {
          id: 'P1b',
          says: 'browsers show in the end what is stored, in its order',
          looked: screens.length,
          broken: differing.flat(),
        },
        { id: 'P3b', says: 'no browser ever shows a comment twice', looked: screens.length, broken: doubled },
      ];
    },
    close: async () => {
      clearInterval(looking);
      await browser.close();
    },
  };
}

interface Screen {
  page: Page;
  town: string;
  threadId: string;
  /** Looks must not wait for each other: what is slow would be made slower. */
  underWay: boolean;
}

/** As text, since what a bundler adds to a function is not there in the page. */
const SHOWN = `[...document.querySelectorAll('article.comment')].map(({ id, textContent }) => ({ id, text: textContent }))`;
const COUNTING = `
  globalThis.doubled = 0;
  new MutationObserver(() => {
    const ids = [...document.querySelectorAll('article.comment')].map(({ id }) => id);
    globalThis.doubled += ids.length - new Set(ids).size;
  }).observe(document.body, { childList: true, subtree: true });`;

/** The page counts by itself how often a comment stood on it twice, in any state that was painted. */
async function pageAt(browser: Browser, url: string, cookie: string | null): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE' });
  const [name = '', value = ''] = cookie?.split('=') ?? [];
  if (cookie) await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(COUNTING);
  return page;
}

/** How long a page may take to come back and to be current, in milliseconds. */
const COMING_BACK_MS = 10_000;

/** A page without a connection cannot know; when nothing has been broken for long enough, it must. */
async function look({ history, secrets }: Rig, screen: Screen): Promise<void> {
  if (screen.underWay) return;
  const { page, town } = screen;
  screen.underWay = true;
  const at = performance.now();
  const text = await page.evaluate<string>('document.body.innerText').catch(() => '');
  screen.underWay = false;
  if (!wasBroken(history, at - COMING_BACK_MS, performance.now()))
    secrets.judge(text, { town, moderator: false, way: 'screen of a browser', at });
}

/** What has arrived may wait for a click, so that it does not move what one reads. */
async function differences({ page, town, threadId }: Screen, stored: readonly StoredThread[]): Promise<string[]> {
  const more = page.getByRole('button', { name: /neue/ });
  for (const button of await more.all()) await button.click({ timeout: 1_000 }).catch(() => {});
  await page.waitForTimeout(500);
  const shown = await page.evaluate<{ id: string; text: string }[]>(SHOWN);
  const all = stored.find((thread) => thread.town === town && thread.threadId === threadId)?.comments ?? [];
  // What was taken back and has no answer leaves no trace on a page.
  const withdrawn = new Set(all.flatMap(({ id, gone }) => (gone === 'withdrawn' ? id : [])));
  const rows = all.filter(({ id }) => !withdrawn.has(id));
  const places = new Map(rows.map((row, index) => [row.id, index]));
  const order = shown.filter(({ id }) => !withdrawn.has(id)).map(({ id }) => places.get(id) ?? -1);
  const latest = order[0] ?? -1;
  const jump = order.findIndex((place, index) => place !== latest - index);
  const byId = new Map(all.map((row) => [row.id, row]));
  const wrong = shown.find(({ id, text }) => !agrees(byId.get(id), text));
  return [
    ...(latest === rows.length - 1 ? [] : [`a browser’s first comment is ${latest + 1} of ${rows.length}`]),
    ...(jump < 0 ? [] : [`a browser shows ${order[jump]} where ${latest - jump} belongs`]),
    ...(wrong ? [`a browser shows other words than are stored: ${wrong.text.slice(0, 60)}`] : []),
  ];
}

const agrees = (row: StoredThread['comments'][number] | undefined, text: string): boolean =>
  row !== undefined && canariesIn(text)[0]?.n === (row.gone ? undefined : canariesIn(row.text)[0]?.n);
