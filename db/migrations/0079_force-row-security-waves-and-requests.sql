alter table waves force row level security;
--> statement-breakpoint
grant select, insert, update on waves to stadtgespraech_app;
--> statement-breakpoint
alter table change_requests force row level security;
--> statement-breakpoint
grant select, insert, update on change_requests to stadtgespraech_app;
