alter table offer_files force row level security;
--> statement-breakpoint
alter table offer_file_bytes force row level security;
--> statement-breakpoint
grant select, insert, update, delete on offer_files to stadtgespraech_app;
--> statement-breakpoint
-- What a file holds never changes; it goes with its file.
grant select, insert, delete on offer_file_bytes to stadtgespraech_app;
--> statement-breakpoint
-- Pictures and documents are packed already, and a second try would only cost time.
alter table offer_file_bytes alter column bytes set storage external;
--> statement-breakpoint
create trigger pages_show_inserted after insert on offer_files referencing new table as changed
  for each statement execute function bump_page_versions();
--> statement-breakpoint
create trigger pages_show_updated after update on offer_files referencing new table as changed
  for each statement execute function bump_page_versions();
--> statement-breakpoint
create trigger pages_show_deleted after delete on offer_files referencing old table as changed
  for each statement execute function bump_page_versions();
