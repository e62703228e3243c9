alter table invitations force row level security;
--> statement-breakpoint
alter table offer_editors force row level security;
--> statement-breakpoint
alter table help_grants force row level security;
--> statement-breakpoint
alter table help_visits force row level security;
--> statement-breakpoint
alter table tenant_areas force row level security;
--> statement-breakpoint
alter table tenant_logos force row level security;
--> statement-breakpoint
-- Who was asked or let in stays on record: such rows are ended, never removed.
grant select, insert, update on invitations, help_grants, tenant_areas to stadtgespraech_app;
--> statement-breakpoint
grant select, insert on help_visits to stadtgespraech_app;
--> statement-breakpoint
grant select, insert, delete on offer_editors, tenant_logos to stadtgespraech_app;
--> statement-breakpoint
-- What a suspended space has published rests with it.
create or replace view published_offers with (security_invoker = true) as
  select o.tenant_id, o.id, t.slug as tenant_slug, t.name as tenant_name, o.slug, o.title, o.summary, o.topic, o.place,
    o.opens_at, o.closes_at, p.published_at,
    case when now() < o.opens_at then 'announced' when now() < o.closes_at then 'open' else 'closed' end as state,
    (select coalesce(jsonb_agg(f.format order by f.position), '[]') from offer_formats f
      where f.tenant_id = o.tenant_id and f.offer_id = o.id) as formats
  from offers o
  join publications p on p.tenant_id = o.tenant_id and p.offer_id = o.id
  join tenants t on t.id = o.tenant_id
  where t.suspended_at is null;
