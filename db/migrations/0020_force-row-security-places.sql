alter table places force row level security;
--> statement-breakpoint
alter table place_keys force row level security;
--> statement-breakpoint
-- A source is replaced as a whole; nothing of it is ever changed.
grant select, insert, delete on places, place_keys to stadtgespraech_app;
--> statement-breakpoint
-- Pages say whether places can be looked for.
create trigger pages_show_inserted after insert on places referencing new table as changed
  for each statement execute function bump_page_versions();
--> statement-breakpoint
create trigger pages_show_deleted after delete on places referencing old table as changed
  for each statement execute function bump_page_versions();
