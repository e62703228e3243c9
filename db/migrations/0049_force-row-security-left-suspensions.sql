alter table left_suspensions force row level security;
--> statement-breakpoint
grant select, insert, update, delete on left_suspensions to stadtgespraech_app;
