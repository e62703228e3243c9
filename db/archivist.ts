import type postgres from 'postgres';
import { pools } from './client';
import type { TenantId } from './tenancy';

/** The role that writes out, reads in and removes a whole tenant: owns nothing, and sees one tenant at a time. */
export const ARCHIVIST = 'stadtgespraech_archivist';

/**
 * What the archivist may: everything with the rows of the tenant that is set, in every table that belongs to tenants,
 * found in the catalogue, so that a table that is added tomorrow is in its archive. Run after each migration.
 */
export const ARCHIVIST_RIGHTS = `do $$
declare t record; own text;
begin
  grant usage on schema public to ${ARCHIVIST};
  for t in select c.relname as name, a.attname as owner from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = case c.relname when 'tenants' then 'id' else 'tenant_id' end
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
        and p.policyname = 'archivist_own_tenant')
  loop
    own := format('%I = nullif(current_setting(''app.tenant'', true), '''')::uuid', t.owner);
    execute format('create policy archivist_own_tenant on %I to ${ARCHIVIST} using (%s) with check (%s)', t.name, own, own);
    execute format('grant select, insert, update, delete on %I to ${ARCHIVIST}', t.name);
  end loop;
end $$`;

/** Runs `work` in one transaction in which the archivist sees all of this tenant as it is at one instant, and no other. */
export const inArchive = <T>(tenantId: TenantId, work: (tx: postgres.TransactionSql) => Promise<T>): Promise<T> => {
  const { archivist } = pools();
  if (!archivist) throw new Error('The archivist has no address.');
  return archivist.current.sql.begin('isolation level repeatable read', async (tx) => {
    await tx`select set_config('app.tenant', ${tenantId}, true), set_config('timezone', 'UTC', true)`;
    return work(tx);
  }) as Promise<T>;
};
