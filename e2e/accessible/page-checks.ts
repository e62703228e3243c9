import type { Page } from '@playwright/test';

/** What a look at a page in one language, scheme and width expects of it. */
export interface Expected {
  language: string;
  isFramed: boolean;
}

/** What is the same in every scheme and width. Out: one line for each thing found. */
export const structureOf = (page: Page, expected: Expected): Promise<string[]> =>
  page.evaluate(({ language, isFramed }) => {
    const found: string[] = [];
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const told = (element: Element) =>
      `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${String(element.getAttribute('class') ?? '').replace(/\s+/g, '.')}`;
    if (document.title.trim().length < 4) found.push(`title: "${document.title}"`);
    if (document.documentElement.lang.slice(0, 2) !== language) found.push(`lang: ${document.documentElement.lang}`);
    const shown = all('h1,h2,h3,h4,h5,h6').filter((heading) => heading.checkVisibility());
    const firsts = shown.filter(({ tagName }) => tagName === 'H1');
    if (firsts.length !== 1) found.push(`h1: ${firsts.length}`);
    shown.reduce((before, heading) => {
      const level = Number(heading.tagName[1]);
      if (level > before + 1) found.push(`heading order: h${before} before ${heading.tagName} ${heading.textContent}`);
      if (!heading.textContent?.trim()) found.push(`empty heading: ${told(heading)}`);
      return level;
    }, 0);
    const landmarks = isFramed ? { main: 1 } : { main: 1, 'body > header, .site-header': 1, '.site-footer': 1 };
    for (const [selector, count] of Object.entries(landmarks))
      if (all(selector).length !== count) found.push(`landmark ${selector}: ${all(selector).length}`);
    // WCAG 3.2.6: help stands in the same place, at the foot.
    if (!isFramed && !document.querySelector('.site-footer address')) found.push('no contact in the footer');
    const ids = all('[id]').map(({ id }) => id);
    for (const id of new Set(ids.filter((name, index) => ids.indexOf(name) !== index))) found.push(`id twice: ${id}`);
    for (const field of all('input:not([type="hidden"]),select,textarea') as HTMLInputElement[]) {
      const named =
        [...(field.labels ?? [])].some((label) => label.textContent?.trim()) ||
        field.getAttribute('aria-label') ||
        field.getAttribute('aria-labelledby');
      if (!named && field.checkVisibility()) found.push(`no label: ${told(field)} ${field.name}`);
      for (const id of (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean))
        if (!document.getElementById(id)) found.push(`describedby nothing: ${told(field)} ${id}`);
    }
    // A summary of errors leads to the fields; a skip link to the content.
    for (const link of all('a[href^="#"]') as HTMLAnchorElement[])
      if (link.hash && !document.getElementById(decodeURIComponent(link.hash.slice(1))))
        found.push(`leads nowhere: ${link.hash} "${link.textContent?.trim().slice(0, 30)}"`);
    // A colour on its way to another scheme is waited for elsewhere.
    // What comes at once, after a wait, does not move.
    const moves = (one: Animation) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1;
    const moving = document
      .getAnimations()
      .filter((one) => one instanceof CSSAnimation && one.playState === 'running' && moves(one));
    for (const { animationName } of moving as CSSAnimation[]) found.push(`moves: ${animationName}`);
    return found;
  }, expected);

/**
 * What a width or a text size may break: the page is wider than the window (maps and tables that scroll by themselves
 * excepted), or text is cut off. Out: one line for each thing found.
 */
export const fitOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const over = document.documentElement.scrollWidth - innerWidth;
    const named = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    const told = (element: Element) =>
      `${element.parentElement ? named(element.parentElement) : ''} > ${named(element)} "${element.textContent?.trim().slice(0, 30)}"`;
    const wide = [...document.querySelectorAll('body *')].filter(
      (e) => e.getBoundingClientRect().right > innerWidth + 1,
    );
    if (over > 0) found.push(`${over} px too wide: ${wide.slice(-2).map(told).join(', ')}`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!hasText || !element.checkVisibility()) continue;
      const { overflowX, overflowY, clip, position, webkitLineClamp } = getComputedStyle(element);
      // A beginning of some lines that leads to the whole, which stands in the list beside it or on its own page.
      if (webkitLineClamp !== 'none') continue;
      if ((position === 'absolute' && clip !== 'auto') || element.clientWidth <= 1) continue;
      const isCut = (overflow: string, by: number) => ['hidden', 'clip'].includes(overflow) && by > 2;
      if (isCut(overflowX, element.scrollWidth - element.clientWidth)) found.push(`cut: ${told(element)}`);
      else if (isCut(overflowY, element.scrollHeight - element.clientHeight)) found.push(`cut below: ${told(element)}`);
    }
    return found;
  });

/** Icons that are painted as a mask vanish in forced colours, where their paint is the page's. Out: one line for each. */
export const forcedColoursOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element);
      if (style.maskImage === 'none' || !element.checkVisibility()) continue;
      const behind = getComputedStyle(document.body).backgroundColor;
      if (style.backgroundColor === behind || style.backgroundColor === 'rgba(0, 0, 0, 0)')
        found.add(`vanishes in forced colours: ${element.className}`);
    }
    return [...found];
  });

/** WCAG 1.4.12: line height 1.5, letters 0.12, words 0.16, paragraphs 2 times the font size. */
export const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
/** WCAG 1.4.4. */
export const TEXT_TWICE = 'html { font-size: 200% !important }';

/** Looks while the page has a further style sheet, which its policy would not let in as markup. */
export async function withStyle<T>(page: Page, css: string, look: () => Promise<T>): Promise<T> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  const seen = await look();
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return seen;
}
