alter table bundid_services force row level security;
--> statement-breakpoint
grant select, insert, update, delete on bundid_services to stadtgespraech_app;
--> statement-breakpoint
alter table bundid_requests force row level security;
--> statement-breakpoint
grant select, insert, update, delete on bundid_requests to stadtgespraech_app;
--> statement-breakpoint
alter table bundid_assertions force row level security;
--> statement-breakpoint
grant select, insert, delete on bundid_assertions to stadtgespraech_app;
--> statement-breakpoint
alter table residency_rules force row level security;
--> statement-breakpoint
grant select, insert, update, delete on residency_rules to stadtgespraech_app;
--> statement-breakpoint
alter table residencies force row level security;
--> statement-breakpoint
grant select, insert, update, delete on residencies to stadtgespraech_app;
--> statement-breakpoint
alter table residency_codes force row level security;
--> statement-breakpoint
grant select, insert, update, delete on residency_codes to stadtgespraech_app;
