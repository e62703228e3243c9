alter table library_questions force row level security;
--> statement-breakpoint
alter table format_versions force row level security;
--> statement-breakpoint
grant select, insert, update, delete on library_questions to stadtgespraech_app;
--> statement-breakpoint
-- What the settings were stays as it was.
grant select, insert on format_versions to stadtgespraech_app;
