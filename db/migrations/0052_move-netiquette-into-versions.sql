alter table netiquette_versions force row level security;
--> statement-breakpoint
grant select, insert on netiquette_versions to stadtgespraech_app;
--> statement-breakpoint
alter table netiquette_drafts force row level security;
--> statement-breakpoint
grant select, insert, update, delete on netiquette_drafts to stadtgespraech_app;
--> statement-breakpoint
-- The rules as they are become version 1 of each tenant, which is the one that everybody who had said yes is taken to have
-- accepted. The owner sees the rows only while row security is not forced.
alter table netiquette_rules no force row level security;
--> statement-breakpoint
alter table netiquette_versions no force row level security;
--> statement-breakpoint
insert into netiquette_versions (tenant_id, version, rules, changes_rules)
  select tenant_id, 1, jsonb_agg(jsonb_build_object('number', number, 'wordings', wordings) order by number), true
  from (
    select tenant_id, number, jsonb_object_agg(locale, jsonb_build_object(
      'title', title, 'body', body, 'allowed', '[]'::jsonb, 'notAllowed', '[]'::jsonb)) as wordings
    from netiquette_rules group by tenant_id, number
  ) as rules where wordings ? 'de' group by tenant_id;
--> statement-breakpoint
alter table netiquette_versions force row level security;
--> statement-breakpoint
-- Pages name the rules to moderators, and are kept.
create trigger pages_show_inserted after insert on netiquette_versions referencing new table as changed
  for each statement execute function bump_page_versions();
--> statement-breakpoint
create trigger pages_show_deleted after delete on netiquette_versions referencing old table as changed
  for each statement execute function bump_page_versions();
