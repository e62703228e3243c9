import { sql } from 'drizzle-orm';
import { inTenant, PATIENCE_MS, type TenantId } from '@/db/tenancy';
import { type SignedIn, trusts } from '@/lib/actor';
import { KNOWN_HOURS } from '../model/wave';

/**
 * Whether nobody knows this account yet: it is younger than `KNOWN_HOURS`, or nothing that it wrote has stood for so long.
 * The town's own people are known, and who has shown who they are or that they live here. Asked once in ten minutes.
 */
export function isStranger(actor: SignedIn): Promise<boolean> {
  if (actor.roles.size > 0 || actor.isResident || isProven(actor)) return Promise.resolve(false);
  const name = `${actor.tenantId} ${actor.memberId}`;
  const held = strangers.get(name);
  if (held && performance.now() - held.since < BELIEVED_MS) return held.answer;
  const answer = lookUp(actor.tenantId, actor.memberId);
  if (strangers.size >= MOST) strangers.clear();
  strangers.set(name, { answer, since: performance.now() });
  answer.catch(() => strangers.delete(name));
  return answer;
}

const isProven = ({ trust }: SignedIn) => trusts.indexOf(trust) >= trusts.indexOf('substantial');

const BELIEVED_MS = 10 * 60_000;
const MOST = 20_000;
const strangers = new Map<string, { answer: Promise<boolean>; since: number }>();

const lookUp = (tenantId: TenantId, memberId: string): Promise<boolean> =>
  inTenant(
    { tenantId },
    async (tx) => {
      const stood = (table: string) => sql`exists (select from ${sql.identifier(table)} x where x.author_id = m.id
        and x.posted_at < now() - make_interval(hours => ${KNOWN_HOURS}) and x.hidden_by is null and x.withdrawn_at is null)`;
      const [row] = await tx.execute<{ known: boolean }>(sql`
        select m.created_at < now() - make_interval(hours => ${KNOWN_HOURS}) and (${stood('comments')} or ${stood('annotations')}) as known
        from members m where m.id = ${memberId}`);
      return !(row?.known ?? false);
    },
    PATIENCE_MS,
  );
