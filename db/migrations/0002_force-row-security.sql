-- drizzle-kit enables row level security but does not force it on the owner.
do $$
declare t record;
begin
  for t in select c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity loop
    execute format('alter table %I force row level security', t.relname);
    execute format('grant select, insert, update, delete on %I to stadtgespraech_app', t.relname);
  end loop;
end $$;
--> statement-breakpoint
revoke update, delete on audit_entries, decisions, publications, thread_events, comment_versions from stadtgespraech_app;
--> statement-breakpoint
revoke delete on tenants, comments, annotations, threads from stadtgespraech_app;
--> statement-breakpoint
grant usage on schema public to stadtgespraech_app, stadtgespraech_portal;
--> statement-breakpoint
grant select on tenants, publications, offers, offer_formats to stadtgespraech_portal;
--> statement-breakpoint
create view published_offers with (security_invoker = true) as
  select o.tenant_id, o.id, t.slug as tenant_slug, t.name as tenant_name, o.slug, o.title, o.summary, o.topic, o.place,
    o.opens_at, o.closes_at, p.published_at,
    case when now() < o.opens_at then 'announced' when now() < o.closes_at then 'open' else 'closed' end as state,
    (select coalesce(jsonb_agg(f.format order by f.position), '[]') from offer_formats f
      where f.tenant_id = o.tenant_id and f.offer_id = o.id) as formats
  from offers o
  join publications p on p.tenant_id = o.tenant_id and p.offer_id = o.id
  join tenants t on t.id = o.tenant_id;
--> statement-breakpoint
grant select on published_offers to stadtgespraech_portal, stadtgespraech_app;
