import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import { type Actor, isSignedIn, type Trust } from '@/lib/actor';
import { one, Refusal } from '@/lib/errors';
import type { Language } from '@/lib/languages/model';

/** What somebody sees of themselves. */
export interface AccountView {
  email: string | null;
  trust: Exclude<Trust, 'none'>;
  locale: Language;
  since: Date;
  contributions: OwnContribution[];
}

/** Something one has said or put on a map, as oneself may see it at any time. */
export interface OwnContribution {
  id: string;
  text: string;
  postedAt: Date;
  state: 'visible' | 'hidden' | 'withdrawn';
  offer: string;
  href: string;
}

/** The actor's own account with their latest twenty contributions. Refuses with `SignInNeeded`. */
export async function accountOf(actor: Actor): Promise<AccountView> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  return inTenant(actor, async (tx) => {
    const [self, contributions] = await Promise.all([
      tx.execute<Self>(sql`
        select email, trust, locale, created_at::text as since from members m where m.id = ${actor.memberId}`),
      tx.execute<Row>(contributionsOf(actor.memberId)),
    ]);
    const { since, ...rest } = one(self, 'member');
    return { ...rest, since: new Date(since), contributions: contributions.map(contributionFrom) };
  });
}

type Self = Record<string, unknown> & Pick<AccountView, 'email' | 'trust' | 'locale'> & { since: string };

interface Row extends Record<string, unknown> {
  id: string;
  kind: 'comment' | 'annotation';
  text: string;
  posted_at: string;
  state: OwnContribution['state'];
  offer: string;
  path: string;
  /** The annotation below which a comment stands, or that the entry is. */
  annotation: string | null;
}

const contributionsOf = (memberId: string) => sql`
  with own as (
    (select c.id, 'comment' as kind, c.text, c.posted_at, c.hidden_by, c.withdrawn_at, c.thread_id,
      (select a.id from annotations a where a.discussion_id = c.thread_id) as annotation
    from comments c where c.author_id = ${memberId} order by c.posted_at desc limit 20)
    union all
    (select a.id, 'annotation', a.text, a.posted_at, a.hidden_by, a.withdrawn_at, a.thread_id, a.id
    from annotations a where a.author_id = ${memberId} order by a.posted_at desc limit 20)
  )
  select own.id, own.kind, own.text, own.posted_at::text, own.annotation, o.title as offer,
    case when own.withdrawn_at is not null then 'withdrawn' when own.hidden_by is not null then 'hidden'
      else 'visible' end as state,
    '/' || t.slug || '/offers/' || o.slug || '/' || f.slug as path
  from own
  join threads th on th.id = own.thread_id
  join offer_formats f on f.id = th.offer_format_id
  join offers o on o.id = f.offer_id
  join tenants t on t.id = o.tenant_id
  order by own.posted_at desc, own.id limit 20`;

function contributionFrom({ id, kind, text, posted_at, state, offer, path, annotation }: Row): OwnContribution {
  const query = new URLSearchParams({ ...(annotation && { annotation }), ...(kind === 'comment' && { comment: id }) });
  return { id, text, postedAt: new Date(posted_at), state, offer, href: `${path}?${query}#${id}` };
}
