import { and, sql } from 'drizzle-orm';
import { inPortal, type TenantId } from '@/db/tenancy';
import type { Found } from '../model/found';
import { ANYTHING } from './asked';
import { isNotBelowGone, isShown } from './conditions';
import { asFound, rowsOf } from './hits';
import { isOneOf, type Key } from './newest';

/** So many of the newest contributions are looked at. */
const LOOKED_AT = 60;

/** What residents said last in a town or (`null`) anywhere, of each offer one thing, the newest first; as visible as all that is found. */
export const newestVoices = (tenantId: TenantId | null, limit: number): Promise<Found[]> =>
  inPortal(async (tx) => {
    const isVoice = and(isShown(tenantId), sql`not e.official and e.kind <> 'answer'`, isNotBelowGone);
    const among = and(sql`e.contributed`, tenantId === null ? undefined : sql`e.tenant_id = ${tenantId}::uuid`);
    const keys = await tx.execute<Key>(sql`
      select v."tenantId", v.id, v.kind from (
        select distinct on (e.tenant_id, e.offer_id) e.tenant_id as "tenantId", e.id, e.kind, e.at from (
          select * from search_entries e where ${among}
          order by e.at desc, e.id desc limit ${LOOKED_AT}
        ) as e where ${isVoice} order by e.tenant_id, e.offer_id, e.at desc
      ) as v order by v.at desc limit ${limit}`);
    const hits = sql`select e.* from search_entries e where ${isOneOf([...keys])}`;
    return (await rowsOf(tx, ANYTHING, { hits, order: sql`e.at desc, e.id desc` })).map(asFound);
  });
