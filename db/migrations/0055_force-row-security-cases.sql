alter table cases force row level security;
--> statement-breakpoint
grant select, insert, update on cases to stadtgespraech_app;
--> statement-breakpoint
alter table notices force row level security;
--> statement-breakpoint
grant select, insert, update on notices to stadtgespraech_app;
