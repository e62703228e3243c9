import * as definition from '../[tenant]/api/route';
import * as download from '../[tenant]/collections/[collection]/download/[kind]/route';
import * as item from '../[tenant]/collections/[collection]/items/[feature]/route';
import * as items from '../[tenant]/collections/[collection]/items/route';
import * as collection from '../[tenant]/collections/[collection]/route';
import * as collections from '../[tenant]/collections/route';
import * as conformance from '../[tenant]/conformance/route';
import * as landing from '../[tenant]/route';

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

const routes = [
  [/^\/(?<tenant>[^/]+)\/?$/, landing.GET],
  [/^\/(?<tenant>[^/]+)\/api$/, definition.GET],
  [/^\/(?<tenant>[^/]+)\/conformance$/, conformance.GET],
  [/^\/(?<tenant>[^/]+)\/collections$/, collections.GET],
  [new RegExp(`^${COLLECTION}$`), collection.GET],
  [new RegExp(`^${COLLECTION}/items$`), items.GET],
  [new RegExp(`^${COLLECTION}/items/(?<feature>[^/]+)$`), item.GET],
  [new RegExp(`^${COLLECTION}/download/(?<kind>[^/]+)$`), download.GET],
] as const satisfies [RegExp, Get][];
