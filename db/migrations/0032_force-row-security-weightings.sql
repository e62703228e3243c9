alter table weightings force row level security;
--> statement-breakpoint
grant select, insert, update, delete on weightings to stadtgespraech_app;
