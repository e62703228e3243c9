alter table follows force row level security;
--> statement-breakpoint
grant select, insert, update, delete on follows to stadtgespraech_app;
