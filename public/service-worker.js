// Keeps pages that were opened, so that they can be read without a connection, and sends what waits when there is one
// again. Why it is as it is: docs/decisions/offline.md.
try {
  importScripts('/push-handlers.js');
} catch {
  // Without them there are no messages while no page is open; all else works.
}

const PAGES = 'pages';
const FILES = 'files';
const WAITING = 'waiting';
const LONGEST_MS = 7 * 24 * 60 * 60 * 1000;
const AGED_MS = 60 * 60 * 1000;
const MOST = { pages: 40, files: 400, checked: 5 };

/** What everybody may read. Nothing of staff, accounts, signing in, reports and decisions about single people. */
const READABLE =
  /^\/(?:(?!search$)[a-z0-9-]+(?:\/(?:offers|results)\/[^?]+|\/(?:netiquette|imprint|privacy|accessibility|offline|archive|decisions))?)?$/;
/** Queries that only point at something on the page. */
const POINTING = /^(?:\?(?:comment|annotation)=[\w-]+)?$/;
/** Files whose address is another one when they change. */
const FOR_GOOD = /^\/_next\/static\/|^\/[^/]+\/(?:colours\.css|logo\/|app-icon\/)/;
const OURS = /^\/(?:demo|maplibre)\/.*\.(?:svg|png|jpe?g|webp|m?js|css|woff2?)$/;
/** After these somebody else may sit at this browser, or the same person with other rights. */
const CHANGES_WHO = /^\/[^/]+\/(?:sign-out|sign-in|account)(?:\/|$)/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === 'POST' && CHANGES_WHO.test(url.pathname)) event.waitUntil(forgetAll());
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (FOR_GOOD.test(url.pathname) && !url.searchParams.has('draft')) event.respondWith(fileForGood(event));
  else if (OURS.test(url.pathname)) event.respondWith(file(event));
});

/** The network's answer. Only where there is none, what was kept; and only where that is missing, too, what there is instead. */
async function page(event, url) {
  try {
    const fresh = (await event.preloadResponse) ?? (await fetch(event.request));
    event.waitUntil(keepPage(url, fresh.clone()));
    return fresh;
  } catch {
    return (await keptPage(url)) ?? instead(url);
  }
}

/** Keeps an answer in place of what was kept; forgets that where the answer is none that may be kept. */
async function keepPage(url, answer) {
  if (!READABLE.test(url.pathname) || answer.type === 'opaqueredirect') return;
  const pages = await caches.open(PAGES);
  if (answer.status >= 500) return;
  const isPage = answer.status === 200 && !answer.redirected && /^text\/html/.test(answer.headers.get('content-type'));
  if (!isPage) return void (await pages.delete(url.pathname));
  if (!POINTING.test(url.search)) return;
  const html = await answer.text();
  // Whoever has a role sees what others must not.
  if (html.includes(' data-staff=')) return void (await pages.delete(url.pathname));
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length', 'set-cookie']) headers.delete(name);
  headers.set('x-kept-at', new Date().toISOString());
  await pages.put(url.pathname, new Response(html, { headers }));
  await prune(pages, MOST.pages);
}

/** What was kept of a page, with a line that says of when it is. Nothing where it is too old. */
async function keptPage({ pathname }) {
  if (!READABLE.test(pathname)) return undefined;
  const pages = await caches.open(PAGES);
  const kept = await pages.match(pathname);
  if (!kept) return undefined;
  const at = new Date(kept.headers.get('x-kept-at'));
  if (Date.now() - at > LONGEST_MS) return void (await pages.delete(pathname));
  const html = await kept.text();
  const language = /<html lang="([\w-]+)"/.exec(html)?.[1] ?? 'de';
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  const told = html
    .replace('<html ', `<html data-kept-at="${at.toISOString()}" `)
    .replace(/(<p class="kept-note"[^>]*>[^<]*)####/, (_, before) => before + when);
  return new Response(told, { headers: kept.headers });
}

/** The space's own page for this, which knows what can be read; else two lines. */
async function instead({ pathname }) {
  const paths = (await (await caches.open(PAGES)).keys()).map(({ url }) => new URL(url).pathname);
  const own = `/${pathname.split('/')[1]}/offline`;
  const there = paths.includes(own) ? own : paths.find((path) => path.endsWith('/offline'));
  if (there && there !== pathname) return Response.redirect(`${there}#${pathname}`);
  const words = '<p>Sie sind offline.</p><p lang="en">You are offline.</p>';
  const html = `<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Offline</title>${words}</html>`;
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

async function fileForGood(event) {
  const files = await caches.open(FILES);
  return (await files.match(event.request)) ?? keptFile(event, files, await fetch(event.request));
}

async function file(event) {
  const files = await caches.open(FILES);
  try {
    return keptFile(event, files, await fetch(event.request));
  } catch (error) {
    const kept = await files.match(event.request);
    if (kept) return kept;
    throw error;
  }
}

function keptFile(event, files, answer) {
  if (answer.status === 200) event.waitUntil(files.put(event.request, answer.clone()).then(() => prune(files, MOST.files)));
  return answer;
}

/** Forgets what was kept longest ago, beyond a number; never the pages that stand in for others. */
async function prune(cache, most) {
  const keys = (await cache.keys()).filter(({ url }) => !url.endsWith('/offline'));
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

const forgetAll = () => Promise.all([caches.delete(PAGES), caches.delete(WAITING)]);

const tasks = {
  /** A page was opened. In: what it fetched before this worker was there, and its space's page for being offline. */
  async opened({ path, files: names, offline }) {
    const files = await caches.open(FILES);
    const wanted = names.map((name) => new URL(name)).filter(({ origin }) => origin === self.location.origin);
    const kept = wanted.filter(({ pathname }) => FOR_GOOD.test(pathname) || OURS.test(pathname));
    await Promise.allSettled(kept.map(async ({ href }) => (await files.match(href)) ?? files.add(href)));
    if (path) await renew(path);
    if (!(await (await caches.open(PAGES)).match(offline))) await renew(offline);
    await renewAged(AGED_MS, MOST.checked);
  },
  /** Something was hidden on a page: what was kept of it and below it goes at once. */
  async changed({ path }) {
    const pages = await caches.open(PAGES);
    const below = (await pages.keys()).filter(({ url }) => new URL(url).pathname.startsWith(path));
    await Promise.all(below.map((key) => pages.delete(key)));
  },
  /** The connection is back: nothing stays that the server would not show any more. */
  online: () => renewAged(0, MOST.pages),
  /** What waits in one thread of this browser, in place of what waited there; nothing where the page sends it itself. */
  async waiting({ box, posts }) {
    const waiting = await caches.open(WAITING);
    const name = `/${encodeURIComponent(box)}`;
    if (posts.length === 0) return void (await waiting.delete(name));
    await waiting.put(name, Response.json(posts));
    await self.registration.sync?.register('send-waiting').catch(() => {});
  },
};

self.addEventListener('message', (event) => {
  const { data } = event;
  if (Object.hasOwn(tasks, data?.kind)) event.waitUntil(tasks[data.kind](data).catch(() => {}));
});

/** Asks for pages again that were kept longer ago than this, in milliseconds; one after the other, the oldest first. */
async function renewAged(aged, most) {
  const pages = await caches.open(PAGES);
  let left = most;
  for (const key of await pages.keys()) {
    const kept = await pages.match(key);
    const age = Date.now() - new Date(kept?.headers.get('x-kept-at') ?? 0);
    if (age < aged || left-- <= 0) continue;
    await renew(new URL(key.url).pathname);
  }
}

/** Asks for a page and keeps it as if it had been opened. Without a connection all stays as it is. */
async function renew(path) {
  const url = new URL(path, self.location.origin);
  const answer = await fetch(url, { cache: 'no-cache' }).catch(() => null);
  if (!answer) return;
  const named = answer.clone();
  await keepPage(url, answer);
  await keepFilesOf(named);
}

/** Keeps the scripts and style sheets that a page names: nobody has looked at it yet. */
async function keepFilesOf(answer) {
  const files = await caches.open(FILES);
  const names = new Set((await answer.text()).match(/\/_next\/static\/[\w./~-]+\.(?:js|css)/g));
  await Promise.allSettled([...names].map(async (name) => (await files.match(name)) ?? files.add(name)));
}

self.addEventListener('sync', (event) => {
  if (event.tag === 'send-waiting') event.waitUntil(sendWaiting());
});

/** Sends what waits as its form would be sent. The id that its browser gave it makes one of it, however often it comes. */
async function sendWaiting() {
  const waiting = await caches.open(WAITING);
  for (const key of await waiting.keys()) {
    const posts = await (await waiting.match(key)).json();
    for (const { path, fields } of posts) {
      const body = new URLSearchParams(fields);
      const answer = await fetch(path, { method: 'POST', body, redirect: 'manual' });
      if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}.`);
    }
    await waiting.delete(key);
  }
}
