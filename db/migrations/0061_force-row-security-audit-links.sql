alter table audit_links force row level security;
--> statement-breakpoint
grant select, insert on audit_links to stadtgespraech_app;
