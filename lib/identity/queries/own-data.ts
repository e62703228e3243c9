import { sql } from 'drizzle-orm';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn, type SignedIn } from '@/lib/actor';
import { one, Refusal } from '@/lib/errors';
import { memberColumns } from '../model/member-columns';

/** A row of one's own data, by the names of its columns. */
export type OwnRow = Record<string, unknown>;

/** All that the tenant keeps of somebody: who they are here, and their rows by table. */
export interface OwnData {
  member: OwnRow;
  tables: Record<string, OwnRow[]>;
}

/** All that is kept of the actor in this tenant, column by column as named; of nobody else. Refuses with `SignInNeeded`. */
export async function ownData(actor: Actor): Promise<OwnData> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  return inTenant(actor, async (tx) => {
    const member = await tx.execute(sql`
      select email, pseudonym, trust, locale, netiquette_accepted_at, netiquette_version, suspended_until, created_at
      from members where id = ${actor.memberId}`);
    return { member: one(member, 'member'), tables: await tablesOf(tx, actor) };
  });
}

async function tablesOf(tx: Tx, { memberId }: SignedIn): Promise<OwnData['tables']> {
  const tables: OwnData['tables'] = {};
  for (const [place, { shown }] of Object.entries(memberColumns)) {
    const [table = '', column = ''] = place.split('.');
    if (!shown) continue;
    const columns = sql.join(
      shown.map((name) => sql.identifier(name)),
      sql`, `,
    );
    const rows = await tx.execute(sql`
      select ${columns} from ${sql.identifier(table)} where ${sql.identifier(column)} = ${memberId}`);
    tables[table] = [...rows];
  }
  return tables;
}
