alter table held_contributions force row level security;
--> statement-breakpoint
grant select, insert, update, delete on held_contributions to stadtgespraech_app;
