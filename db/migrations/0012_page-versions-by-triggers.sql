alter table page_versions force row level security;
--> statement-breakpoint
grant select, insert, update on page_versions to stadtgespraech_app;
--> statement-breakpoint
-- With the rights of who writes, so row level security holds here too. Always in one order, so that two cannot block each other.
create function bump_page_versions() returns trigger language plpgsql as $$
begin
  insert into page_versions (tenant_id, version)
    select tenant_id, 1 from (select distinct tenant_id from changed) as touched order by tenant_id
    on conflict (tenant_id) do update set version = page_versions.version + 1;
  return null;
end $$;
--> statement-breakpoint
create function bump_page_versions_of_tenants() returns trigger language plpgsql as $$
begin
  insert into page_versions (tenant_id, version) select id, 1 from changed order by id
    on conflict (tenant_id) do update set version = page_versions.version + 1;
  return null;
end $$;
--> statement-breakpoint
-- Of people, pages show the pseudonym only; whoever signs in or reads a message changes no page.
create function bump_page_versions_of_names() returns trigger language plpgsql as $$
begin
  insert into page_versions (tenant_id, version)
    select tenant_id, 1 from (
      select distinct tenant_id from changed join before using (tenant_id, id)
      where changed.pseudonym is distinct from before.pseudonym
    ) as touched order by tenant_id
    on conflict (tenant_id) do update set version = page_versions.version + 1;
  return null;
end $$;
--> statement-breakpoint
do $$
declare shown text;
begin
  foreach shown in array array['offers', 'offer_formats', 'publications', 'tenant_texts', 'netiquette_rules', 'roles'] loop
    execute format('create trigger pages_show_inserted after insert on %I referencing new table as changed
      for each statement execute function bump_page_versions()', shown);
    execute format('create trigger pages_show_updated after update on %I referencing new table as changed
      for each statement execute function bump_page_versions()', shown);
    execute format('create trigger pages_show_deleted after delete on %I referencing old table as changed
      for each statement execute function bump_page_versions()', shown);
  end loop;
end $$;
--> statement-breakpoint
create trigger pages_show_updated after update on tenants referencing new table as changed
  for each statement execute function bump_page_versions_of_tenants();
--> statement-breakpoint
create trigger pages_show_updated after update on members referencing old table as before new table as changed
  for each statement execute function bump_page_versions_of_names();
