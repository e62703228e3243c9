alter table objections force row level security;
--> statement-breakpoint
grant select, insert, update on objections to stadtgespraech_app;
