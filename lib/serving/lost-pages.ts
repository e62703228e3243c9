import type { IncomingMessage, ServerResponse } from 'node:http';
import { logFault } from '@/lib/log';
import { holdBack } from './hold-back';
import { LOST_PAGE } from './model';
import { askNext, type NextAnswer } from './next-in-process';
import { slugIn } from './way-in';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

/**
 * Next answers for what is not there, and where a page failed, with an empty page that only scripts fill. Here the one gets
 * the words and the frame of its town, and the other a sentence for browsers without scripts. The status stays.
 */
export const withLostPages =
  (next: Handle): Handle =>
  (request, response) => {
    if (request.method !== 'GET' || LOST_PAGE in request.headers) return next(request, response);
    holdBack(response, isEmptyPage, (send) => {
      if (response.statusCode >= 500) return send(withSentence);
      const show = (page: NextAnswer | null) => {
        for (const name of page ? OF_THE_PAGE : []) take(response, name, page?.header(name));
        send((html) => page?.text ?? html);
      };
      lostPage(next, request).then(show, (error) => {
        logFault(error, { path: request.url ?? '' });
        show(null);
      });
    });
    return next(request, response);
  };

const isEmptyPage = (response: ServerResponse): boolean =>
  (response.statusCode === 404 || response.statusCode >= 500) &&
  String(response.getHeader('content-type')).startsWith('text/html');

/** What a page says about itself: its policy names its own scripts. */
const OF_THE_PAGE = ['content-security-policy', 'link'];

function take(response: ServerResponse, name: string, value: string | undefined): void {
  if (value === undefined) response.removeHeader(name);
  else response.setHeader(name, value);
}

/** The town's page for who is lost, else the state's; null where there is not even that. */
async function lostPage(next: Handle, request: IncomingMessage): Promise<NextAnswer | null> {
  const slug = slugIn(request.url ?? '/');
  const headers: Record<string, string> = { ...(request.headers as Record<string, string>), [LOST_PAGE]: '1' };
  for (const name of ['if-none-match', 'if-modified-since', 'accept-encoding', 'range']) delete headers[name];
  for (const path of slug ? [`/${slug}/lost`, '/lost'] : ['/lost']) {
    const page = await askNext(next, path, headers);
    if (page.status === 200) return page;
  }
  return null;
}

/** Both languages: what failed may be what knows the right one. */
const SENTENCE =
  '<noscript><h1>Das hat leider nicht geklappt</h1><p>Bitte laden Sie die Seite in einer Minute noch einmal.</p>' +
  '<p lang="en">Something went wrong. Please load the page again in a minute.</p></noscript>';

const withSentence = (html: string): string =>
  html
    .replace('<html id="__next_error__">', '<html id="__next_error__" lang="de">')
    .replace('</body>', `${SENTENCE}</body>`);
