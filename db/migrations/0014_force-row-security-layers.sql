alter table layers force row level security;
--> statement-breakpoint
alter table layer_features force row level security;
--> statement-breakpoint
alter table layer_tiles force row level security;
--> statement-breakpoint
grant select, insert, update, delete on layers to stadtgespraech_app;
--> statement-breakpoint
-- What a layer draws never changes; it goes with its layer.
grant select, insert, delete on layer_features, layer_tiles to stadtgespraech_app;
--> statement-breakpoint
-- Tiles are packed already, and a second try would only cost time.
alter table layer_tiles alter column bytes set storage external;
--> statement-breakpoint
create trigger pages_show_inserted after insert on layers referencing new table as changed
  for each statement execute function bump_page_versions();
--> statement-breakpoint
create trigger pages_show_updated after update on layers referencing new table as changed
  for each statement execute function bump_page_versions();
--> statement-breakpoint
create trigger pages_show_deleted after delete on layers referencing old table as changed
  for each statement execute function bump_page_versions();
