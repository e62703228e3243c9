import type { IncomingMessage, ServerResponse } from 'node:http';
import { viewIn } from '../model';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

/** How often each offer's pages were opened since it was last written down; by the tenant's slug, then the offer's. */
export type Views = Map<string, Map<string, number>>;

let counted: Views = new Map();
/** Addresses that there are not could be made up without end. */
const MOST = 10_000;

/** Counts in memory who opens the pages of an offer, once they were shown: how many, and nothing else of them. */
export const withViews =
  (next: Handle): Handle =>
  (request, response) => {
    const view = viewIn(request);
    if (view)
      response.once('finish', () => {
        if (response.statusCode === 200) count(view.tenant, view.offer);
      });
    return next(request, response);
  };

function count(tenant: string, offer: string): void {
  const ofTenant = counted.get(tenant) ?? new Map<string, number>();
  if (!ofTenant.has(offer) && (ofTenant.size >= MOST || counted.size >= MOST)) return;
  counted.set(tenant, ofTenant.set(offer, (ofTenant.get(offer) ?? 0) + 1));
}

/** What was counted, which with that begins anew. */
export function takeViews(): Views {
  const taken = counted;
  counted = new Map();
  return taken;
}
