import { existsSync } from 'node:fs';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';

/** What one visit of a page was like on a slow phone; times in milliseconds. */
export interface Visit {
  largestPaint: number;
  /** How long tasks kept it from reacting, beyond 50 ms each. */
  blocking: number;
  shift: number;
}

/** A phone with a quarter of this computer's speed, and Lighthouse's slow 4G: 150 ms, 1.6 Mbit/s down, 0.75 up. */
const CPU_RATE = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SCREEN = { width: 360, height: 740 };

export function openBrowser(): Promise<Browser> {
  const path = process.env.CHROME_PATH ?? '/usr/bin/chromium';
  return chromium.launch({
    ...(existsSync(path) ? { executablePath: path } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** A page on a slow phone that has nothing in its cache, and notes what it goes through. */
export async function slowPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: SCREEN, deviceScaleFactor: 2, isMobile: true, locale: 'de-DE' });
  const page = await context.newPage();
  const session: CDPSession = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
  await page.addInitScript(note);
  return page;
}

/** Visits an address until the network has been quiet for a while. */
export async function visitOn(page: Page, address: string): Promise<Visit> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1_000);
  return noted(page);
}

export const noted = (page: Page): Promise<Visit> => page.evaluate(() => (window as unknown as { noted: Visit }).noted);

/** How long the page's longest task took while `work` was done, in milliseconds. */
export async function longestTask(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const isMain = (event: TraceEvent) => mains.some(({ pid, tid }) => pid === event.pid && tid === event.tid);
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && isMain(event));
  return Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000));
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  dur?: number;
  args?: { name?: string };
}

/** Runs in the page, before anything of its own. Without names of its own inside, for which a compiler would call home. */
function note(): void {
  const seen = { largestPaint: 0, blocking: 0, shift: 0 };
  Object.assign(window, { noted: seen });
  for (const type of ['largest-contentful-paint', 'longtask', 'layout-shift']) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (type === 'longtask') seen.blocking += entry.duration - 50;
        else if (type === 'layout-shift') seen.shift += entry.hadRecentInput ? 0 : entry.value;
        else seen.largestPaint = entry.startTime;
      }
    }).observe({ type, buffered: true });
  }
}
