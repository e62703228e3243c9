import { randomUUID } from 'node:crypto';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { type Actor, isAdmin, isSignedIn, visitorOf } from '@/lib/actor';
import { accountOf } from '@/lib/identity/policy';
import { actorOfSession } from '@/lib/identity/queries';
import { type SharedView, sharedView, viewFor } from '@/lib/threads/queries/view';
import { type Drawing, textsOf } from './drawing';
import { newEverything } from './everything';
import { type PageAddress, pathOf } from './page-address';
import { type Own, ownIn, type Stamp, stampIn } from './queries';
import { newShelf } from './shelf';
import type { Shell } from './shell';

/** What a page was read as: for all visitors, or for one member. */
export interface PageRead {
  /** Changes with everything that visitors see. */
  stamp: string;
  around: string;
  threadId: string;
  /** What of the thread the page shows: a page of it, or the HTML of everything. */
  shown: SharedView | string;
  actor: Actor;
  own: Own | null;
}

export interface Composer {
  /** What visitors see, unless it is as `known` says. Null where the page may not be kept. */
  readForAll: (tenantId: TenantId, address: PageAddress, known?: string) => Promise<PageRead | 'unchanged' | null>;
  /** What the member with this session sees now. Null where the page may not be kept; `nobody` where it is over. */
  readForOne: (tenantId: TenantId, address: PageAddress, token: string) => Promise<PageRead | 'nobody' | null>;
  /** The page's bytes. */
  compose: (address: PageAddress, read: PageRead, shell: Shell) => Buffer;
}

/** How much memory the parts of pages may take, in bytes. */
const DRAWN_BYTES = 16 * 1024 * 1024;
const VIEWS_BYTES = 8 * 1024 * 1024;
/** About what a comment takes besides its text. */
const COMMENT_BYTES = 600;

/** Makes pages of their shell and of parts that were made before: a comment is drawn once for all who see it alike. */
export function newComposer(drawing: Drawing): Composer {
  const drawn = newShelf<string>(DRAWN_BYTES);
  const views = newShelf<{ stamp: string; shared: SharedView }>(VIEWS_BYTES);

  const everything = newEverything(drawing);

  const shownIn = async (tx: Tx, address: PageAddress, stamp: Stamp): Promise<SharedView | string> =>
    address.all ? everything(tx, address, stamp) : viewIn(tx, address, stamp);

  const viewIn = async (tx: Tx, address: PageAddress, { thread, around }: Stamp): Promise<SharedView> => {
    const [name, stamp] = [`${pathOf(address)} ${JSON.stringify(address.query)}`, `${around} ${thread.head}`];
    const known = views.get(name);
    if (known?.stamp === stamp) return known.shared;
    const shared = await sharedView(tx, thread, address.query);
    const bytes = shared.comments.reduce((sum, { text }) => sum + 2 * text.length + COMMENT_BYTES, COMMENT_BYTES);
    views.put(name, { stamp, shared }, bytes);
    return shared;
  };

  return {
    readForAll: (tenantId, address, known) =>
      inTenant({ tenantId }, async (tx) => {
        const found = await stampIn(tx, address);
        if (!found) return null;
        if (placeOf(found).stamp === known) return 'unchanged';
        const shown = await shownIn(tx, address, found);
        return { ...placeOf(found), shown, actor: visitorOf(tenantId), own: null };
      }),

    readForOne: (tenantId, address, token) =>
      inTenant({ tenantId }, async (tx) => {
        const [actor, found] = await Promise.all([actorOfSession(tenantId, token), stampIn(tx, address)]);
        if (!isSignedIn(actor)) return 'nobody';
        // Their pages show a look that they try out, and who was let in to help.
        if (isAdmin(actor)) return null;
        if (!found) return null;
        const shown = await shownIn(tx, address, found);
        const own = await ownIn(tx, actor, typeof shown === 'string' ? null : shown, address.language);
        return { ...placeOf(found), shown, actor, own };
      }),

    compose: (address, { shown, actor, own }, shell) => {
      const texts = textsOf(address.language);
      const { tenantSlug } = address;
      const account = drawing.account(tenantSlug, own && accountOf(actor, own.unread), texts);
      if (typeof shown === 'string') return shell.fill({ account, everything: shown });
      const place = { tenantSlug, path: pathOf(address), query: {}, sorting: shown.sorting };
      const view = viewFor(actor, shown, own ?? NOTHING);
      const formKey = own ? randomUUID() : '';
      const thread = drawing.thread({ place, view, rules: own?.rules ?? [], formKey }, texts, drawn);
      return shell.fill({ account, thread });
    },
  };
}

const placeOf = ({ around, thread }: Stamp) => ({ around, stamp: `${around} ${thread.head}`, threadId: thread.id });

const NOTHING = { ownVotes: {}, hiddenTexts: {}, held: [] };
