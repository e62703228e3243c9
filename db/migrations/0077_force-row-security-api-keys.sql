alter table api_keys force row level security;
--> statement-breakpoint
grant select, insert, update, delete on api_keys to stadtgespraech_app;
