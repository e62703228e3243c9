alter table change_requests force row level security;
--> statement-breakpoint
grant select, insert, update on change_requests to stadtgespraech_app;
