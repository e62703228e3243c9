alter table supports force row level security;
--> statement-breakpoint
-- Support is given and taken back; there is nothing to change about it.
grant select, insert, delete on supports to stadtgespraech_app;
