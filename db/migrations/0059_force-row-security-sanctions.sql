alter table sanctions force row level security;
--> statement-breakpoint
grant select, insert on sanctions to stadtgespraech_app;
