import type { IncomingHttpHeaders } from 'node:http';

/** Where an offer's pages are, its formats' below it: tenant's slug, offer's slug. */
const PAGE = /^\/([a-z0-9-]{1,100})\/offers\/([a-z0-9-]{1,80})(?:\/[^?]*)?(?:\?|$)/;
const MACHINES = /bot|crawl|spider|preview|monitor|curl|wget/i;

interface Request {
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingHttpHeaders;
}

/** Whose page a person opens: its tenant's and its offer's slug. Null for anything else: parts of pages, machines, what a browser only fetches ahead. */
export function viewIn({ method, url, headers }: Request): { tenant: string; offer: string } | null {
  const [, tenant, offer] = PAGE.exec(url ?? '') ?? [];
  const isPerson = !MACHINES.test(headers['user-agent'] ?? 'bot') && !headers['sec-purpose'] && !headers.purpose;
  const isPage = method === 'GET' && headers.accept?.includes('text/html') === true && !headers.rsc;
  return tenant && offer && isPage && isPerson ? { tenant, offer } : null;
}
