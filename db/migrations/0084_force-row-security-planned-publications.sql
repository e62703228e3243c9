alter table planned_publications force row level security;
--> statement-breakpoint
grant select, insert, update, delete on planned_publications to stadtgespraech_app;
--> statement-breakpoint
grant select on planned_publications to stadtgespraech_portal;
