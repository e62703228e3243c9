alter table offer_versions force row level security;
--> statement-breakpoint
grant select, insert, update, delete on offer_versions to stadtgespraech_app;
