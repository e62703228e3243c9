import * as definition from '../[tenant]/api/route';
import * as calendar from '../[tenant]/calendar/route';
import * as catalogue from '../[tenant]/catalog/[kind]/route';
import * as download from '../[tenant]/collections/[collection]/download/[kind]/route';
import * as item from '../[tenant]/collections/[collection]/items/[feature]/route';
import * as items from '../[tenant]/collections/[collection]/items/route';
import * as collection from '../[tenant]/collections/[collection]/route';
import * as collections from '../[tenant]/collections/route';
import * as conformance from '../[tenant]/conformance/route';
import * as decisions from '../[tenant]/decisions/route';
import * as feed from '../[tenant]/feed/route';
import * as offerCalendar from '../[tenant]/offers/[offer]/calendar/route';
import * as offerFeed from '../[tenant]/offers/[offer]/feed/route';
import * as comments from '../[tenant]/offers/[offer]/parts/[part]/comments/route';
import * as entryComments from '../[tenant]/offers/[offer]/parts/[part]/entries/[entry]/comments/route';
import * as entryFeed from '../[tenant]/offers/[offer]/parts/[part]/entries/[entry]/feed/route';
import * as partFeed from '../[tenant]/offers/[offer]/parts/[part]/feed/route';
import * as results from '../[tenant]/offers/[offer]/parts/[part]/results/route';
import * as preview from '../[tenant]/offers/[offer]/preview/route';
import * as offer from '../[tenant]/offers/[offer]/route';
import * as offers from '../[tenant]/offers/route';
import * as landing from '../[tenant]/route';
import * as reading from '../openapi.json/route';

/** What tests expect of a document, field by field. */
// biome-ignore lint/suspicious/noExplicitAny: it is somebody else's JSON, of which each test knows what it needs.
export type Document = any;

/** Calls the route at this path of the interface, as the server would. In: a path after `/api/v1`, or a whole address. */
export function ask(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const { pathname, search } = new URL(address.replace(/^\/api\/v1/, ''), 'http://localhost:3000');
  const path = pathname.replace(/^\/api\/v1/, '');
  for (const [pattern, GET] of routes) {
    const found = pattern.exec(path);
    const request = new Request(`http://localhost:3000/api/v1${path}${search}`, { headers });
    // Each route takes what its own address has.
    if (found) return GET(request, { params: Promise.resolve({ ...found.groups } as never) });
  }
  throw new Error(`No route answers ${path}.`);
}

/** The JSON that is answered there. */
export const askFor = async (address: string): Promise<Document> => (await ask(address)).json();

type Get = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

const COLLECTION = '/(?<tenant>[^/]+)/collections/(?<collection>[^/]+)';

const OFFER = '/(?<tenant>[^/]+)/offers/(?<offer>[^/]+)';
const PART = `${OFFER}/parts/(?<part>[^/]+)`;

const routes = [
  [/^\/openapi\.json$/, async (request: Request) => reading.GET(request)],
  [/^\/(?<tenant>[^/]+)\/offers$/, offers.GET],
  [new RegExp(`^${OFFER}$`), offer.GET],
  [/^\/(?<tenant>[^/]+)\/catalog\/(?<kind>[^/]+)$/, catalogue.GET],
  [/^\/(?<tenant>[^/]+)\/feed$/, feed.GET],
  [/^\/(?<tenant>[^/]+)\/calendar$/, calendar.GET],
  [new RegExp(`^${OFFER}/feed$`), offerFeed.GET],
  [new RegExp(`^${OFFER}/calendar$`), offerCalendar.GET],
  [new RegExp(`^${PART}/feed$`), partFeed.GET],
  [new RegExp(`^${PART}/entries/(?<entry>[^/]+)/feed$`), entryFeed.GET],
  [new RegExp(`^${OFFER}/preview$`), preview.GET],
  [new RegExp(`^${PART}/comments$`), comments.GET],
  [new RegExp(`^${PART}/entries/(?<entry>[^/]+)/comments$`), entryComments.GET],
  [new RegExp(`^${PART}/results$`), results.GET],
  [/^\/(?<tenant>[^/]+)\/decisions$/, decisions.GET],
  [/^\/(?<tenant>[^/]+)\/?$/, landing.GET],
  [/^\/(?<tenant>[^/]+)\/api$/, definition.GET],
  [/^\/(?<tenant>[^/]+)\/conformance$/, conformance.GET],
  [/^\/(?<tenant>[^/]+)\/collections$/, collections.GET],
  [new RegExp(`^${COLLECTION}$`), collection.GET],
  [new RegExp(`^${COLLECTION}/items$`), items.GET],
  [new RegExp(`^${COLLECTION}/items/(?<feature>[^/]+)$`), item.GET],
  [new RegExp(`^${COLLECTION}/download/(?<kind>[^/]+)$`), download.GET],
] as const satisfies [RegExp, Get][];
