alter table draft_links force row level security;
--> statement-breakpoint
grant select, insert, update, delete on draft_links to stadtgespraech_app;
