alter table offer_views force row level security;
--> statement-breakpoint
grant select, insert, update, delete on offer_views to stadtgespraech_app;
