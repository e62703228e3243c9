alter table waves force row level security;
--> statement-breakpoint
grant select, insert, update on waves to stadtgespraech_app;
