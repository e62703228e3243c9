import type { Sent } from '../model';

/** Other ways to ask for the same: as the router of Next does, past what stands in front of pages, and misspelt. */
export const disguises: readonly ((sent: Sent) => Sent)[] = [
  withHeaders({ rsc: '1' }),
  withHeaders({ rsc: '1', 'next-router-prefetch': '1' }),
  withHeaders({ rsc: '1', 'next-router-segment-prefetch': '/_tree' }),
  withHeaders({ 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }),
  withHeaders({ 'x-original-url': '/', 'x-rewrite-url': '/', 'next-url': '/' }),
  withPath((path) => path.replace('/manage', '/%6danage').replace('/offers', '/%6fffers')),
  withPath((path) => path.replace(/(.)\//g, '$1//')),
  withPath((path) => `${path.split('?')[0]}.rsc`),
  withPath((path) => path.replace(/\/([^/?]+)$/, '/./$1')),
];

function withHeaders(headers: Record<string, string>) {
  return (sent: Sent): Sent => ({ ...sent, headers: { ...sent.headers, ...headers } });
}

function withPath(change: (path: string) => string) {
  return (sent: Sent): Sent => ({ ...sent, path: change(sent.path) });
}
