alter table offer_results force row level security;
--> statement-breakpoint
grant select, insert, update, delete on offer_results to stadtgespraech_app;
