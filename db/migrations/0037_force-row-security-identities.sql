alter table identities force row level security;
--> statement-breakpoint
grant select, insert, update, delete on identities to stadtgespraech_app;
