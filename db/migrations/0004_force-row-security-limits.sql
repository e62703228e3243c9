alter table attempts force row level security;
--> statement-breakpoint
alter table kept_forms force row level security;
--> statement-breakpoint
grant select, insert, delete on attempts to stadtgespraech_app;
--> statement-breakpoint
grant select, insert, update, delete on kept_forms to stadtgespraech_app;
